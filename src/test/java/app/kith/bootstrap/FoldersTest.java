package app.kith.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {
  private static final Path HOME = Path.of("home");

  @Test
  void linuxFollowsTheBaseDirectories() {
    assertThat(Folders.of("Linux", HOME, Map.of()))
        .isEqualTo(new Folders(HOME.resolve(".local/share/kith"), HOME.resolve(".config/kith")));
    assertThat(Folders.of("Linux", HOME, Map.of("XDG_DATA_HOME", "data")).data())
        .isEqualTo(Path.of("data/kith"));
  }

  @Test
  void macAndWindowsHaveTheirOwnPlaces() {
    assertThat(Folders.of("Mac OS X", HOME, Map.of()).data())
        .isEqualTo(HOME.resolve("Library/Application Support/Kith"));
    assertThat(Folders.of("Windows 11", HOME, Map.of("APPDATA", "roaming")).data())
        .isEqualTo(Path.of("roaming/Kith"));
  }
}
