package app.kith;

/** Entry point that any Java can run: an old one answers with a sentence, a new one starts Kith. */
public final class Launcher {
  private static final int REQUIRED = 25;

  private Launcher() {}

  /**
   * Starts the program.
   *
   * @param arguments none opens the window; a command word runs the command line
   * @throws Exception if the program's own classes are missing
   */
  public static void main(String[] arguments) throws Exception {
    String version = System.getProperty("java.specification.version");
    if (version.startsWith("1.") || Integer.parseInt(version) < REQUIRED) {
      System.err.println(
          "Kith needs Java "
              + REQUIRED
              + " or newer; this is Java "
              + version
              + ". "
              + "Start it with a newer Java, or use the installer, which brings its own.");
      System.exit(2);
    }
    Class.forName("app.kith.bootstrap.Start")
        .getMethod("main", String[].class)
        .invoke(null, (Object) arguments);
  }
}
