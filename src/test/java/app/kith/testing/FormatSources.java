package app.kith.testing;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one source style of the project: google-java-format, applied by {@code mvn validate
 * exec:exec@format}.
 */
public final class FormatSources {
  private static final Formatter FORMATTER = new Formatter(JavaFormatterOptions.defaultOptions());

  private FormatSources() {}

  /** Rewrites every source file that is not in the project's style. */
  public static void main(String[] arguments) throws IOException {
    for (Path source : sources(Path.of("src"))) {
      String text = Files.readString(source);
      String formatted = formatted(text);
      if (!formatted.equals(text)) {
        Files.writeString(source, formatted);
      }
    }
  }

  static List<Path> sources(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String formatted(String text) {
    try {
      String tidied =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(text), JavaFormatterOptions.Style.GOOGLE);
      return FORMATTER.formatSource(tidied);
    } catch (FormatterException e) {
      throw new IllegalStateException(e);
    }
  }
}
