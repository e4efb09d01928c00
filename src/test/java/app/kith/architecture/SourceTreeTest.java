package app.kith.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules 13 to 15: what a package, a screen and a file must have. */
class SourceTreeTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TEST = Path.of("src/test/java");
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final int LONGEST = 300;
  private static final int LONGEST_TEST = 400;

  @Test
  void everyPackageHasItsPageAndEveryFileIsShortEnoughToRead() throws IOException {
    for (Path source : sources(MAIN)) {
      assertThat(source.resolveSibling("package-info.java")).exists();
      assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThan(LONGEST + 1);
    }
    for (Path source : sources(TEST)) {
      assertThat(Files.readAllLines(source))
          .as(source.toString())
          .hasSizeLessThan(LONGEST_TEST + 1);
    }
  }

  @Test
  void everyViewHasItsLayoutAndItsViewModelIsTested() throws IOException {
    for (Path source : sources(MAIN)) {
      String name = source.getFileName().toString();
      Path place = MAIN.relativize(source);
      if (name.endsWith("View.java") && place.toString().contains("/ui/")) {
        assertThat(RESOURCES.resolve(place.toString().replace(".java", ".fxml"))).exists();
      }
      if (name.endsWith("ViewModel.java")) {
        assertThat(TEST.resolve(place.toString().replace(".java", "Test.java"))).exists();
      }
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
