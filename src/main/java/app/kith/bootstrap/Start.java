package app.kith.bootstrap;

import app.kith.base.Messages;
import app.kith.cli.WindowArguments;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;

/** What the launcher starts: the window, or a command. */
public final class Start {
  private Start() {}

  /**
   * Runs the program.
   *
   * @param arguments none, or a workspace alone, opens the window, or runs the tour on a machine
   *     without a display; a command word runs the command line
   */
  public static void main(String[] arguments) {
    if (WindowArguments.of(List.of(arguments)).isEmpty()) {
      System.exit(CommandLineServices.run(arguments));
    }
    if (Display.exists(System.getProperty("os.name"), System.getenv())) {
      WorkspaceLog.takeOverPlatformLogging();
      Application.launch(KithApplication.class, arguments);
      return;
    }
    String pictures = Files.isDirectory(Path.of("target")) ? "target/tour" : "kith-tour";
    System.err.println(new Messages(Locale.getDefault()).text("base.display.missing", pictures));
    System.exit(CommandLineServices.run("tour", "--out", pictures));
  }
}
