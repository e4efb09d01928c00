package app.kith.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Arguments without a command word: they open the window.
 *
 * @param workspace the workspace to open, empty for the usual one
 */
public record WindowArguments(Optional<Path> workspace) {

  /**
   * Reads arguments.
   *
   * @return empty if they hold more than a workspace, and so are for the command line
   */
  public static Optional<WindowArguments> of(List<String> arguments) {
    if (arguments.isEmpty()) {
      return Optional.of(new WindowArguments(Optional.empty()));
    }
    String first = arguments.getFirst();
    if (arguments.size() == 1 && first.startsWith("--workspace=")) {
      String folder = first.substring("--workspace=".length());
      return Optional.of(new WindowArguments(Optional.of(Path.of(folder))));
    }
    if (arguments.size() == 2 && (first.equals("--workspace") || first.equals("-w"))) {
      return Optional.of(new WindowArguments(Optional.of(Path.of(arguments.get(1)))));
    }
    return Optional.empty();
  }
}
