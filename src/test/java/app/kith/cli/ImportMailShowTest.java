package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan of mail says moments as the window does: in the reader's language and zone. */
class ImportMailShowTest {
  @TempDir private Path folder;
  private Typed typed;
  private String mail = "";

  @BeforeEach
  void prepare() throws IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneId.of("Asia/Shanghai"));
    typed = new Typed(folder.resolve("shop.kith"), clock);
    mail =
        Files.writeString(
                folder.resolve("a.eml"),
                "From: Ann <ann@example.org>\nTo: me@shop.example\nSubject: Hello\n"
                    + "Date: Mon, 2 Mar 2026 20:30:00 +0000\n\nHi\n")
            .toString();
  }

  @Test
  void inEnglish() {
    assertThat(shown("en")).contains("Mar 3, 2026, 4:30").doesNotContain("2026-03-02T");
  }

  @Test
  void inChinese() {
    assertThat(shown("zh")).contains("2026年3月3日 04:30").doesNotContain("2026-03-02T");
  }

  @Test
  void forOtherProgramsTheyStayAsTheyAre() {
    String cells =
        typed
            .kith("import", mail, "--me", "me@shop.example", "--show", "all", "--json")
            .json()
            .get(0)
            .get("cells")
            .asString();
    assertThat(cells).contains("2026-03-02T20:30:00Z");
  }

  private String shown(String language) {
    return typed
        .kith("--language", language, "import", mail, "--me", "me@shop.example", "--show", "all")
        .out();
  }
}
