package app.kith.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SourceStyleTest {

  @Test
  void everySourceIsInTheProjectsStyle() throws IOException {
    for (Path source : FormatSources.sources(Path.of("src"))) {
      String text = Files.readString(source);
      assertThat(text)
          .as("%s: run mvn validate exec:exec@format", source)
          .isEqualTo(FormatSources.formatted(text));
    }
  }
}
