package app.kith.bootstrap;

/** What the launcher starts: the window, or a command. */
public final class Start {
  private Start() {}

  /**
   * Runs the program.
   *
   * @param arguments none opens the window; a command word runs the command line
   */
  public static void main(String[] arguments) {
    if (arguments.length > 0) {
      System.exit(CommandLineServices.run(arguments));
    }
  }
}
