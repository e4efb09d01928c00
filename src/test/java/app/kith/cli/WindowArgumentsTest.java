package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowArgumentsTest {

  @Test
  void onlyAWorkspaceOrNothingOpensTheWindow() {
    WindowArguments shop = new WindowArguments(Optional.of(Path.of("shop.kith")));

    assertThat(WindowArguments.of(List.of())).contains(new WindowArguments(Optional.empty()));
    assertThat(WindowArguments.of(List.of("--workspace", "shop.kith"))).contains(shop);
    assertThat(WindowArguments.of(List.of("-w", "shop.kith"))).contains(shop);
    assertThat(WindowArguments.of(List.of("--workspace=shop.kith"))).contains(shop);
  }

  @Test
  void aCommandWordOrAnUnfinishedOptionIsForTheCommandLine() {
    assertThat(WindowArguments.of(List.of("people"))).isEmpty();
    assertThat(WindowArguments.of(List.of("--workspace"))).isEmpty();
    assertThat(WindowArguments.of(List.of("--workspace", "shop.kith", "people"))).isEmpty();
  }
}
