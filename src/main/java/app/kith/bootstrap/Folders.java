package app.kith.bootstrap;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The platform's own places for a user's files.
 *
 * @param data where workspaces lie unless the person chooses another place
 * @param configuration the user's private folder, outside every workspace
 */
record Folders(Path data, Path configuration) {

  /** The folders of this machine's user. */
  static Folders ofThisUser() {
    return of(
        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  /**
   * The folders of a user.
   *
   * @param system the operating system's name as Java gives it
   * @param environment may name other places (XDG base directories, APPDATA)
   */
  static Folders of(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      Path roaming = named(environment, "APPDATA", home.resolve("AppData/Roaming"));
      return new Folders(roaming.resolve("Kith"), roaming.resolve("Kith/Configuration"));
    }
    if (name.startsWith("mac")) {
      Path support = home.resolve("Library/Application Support/Kith");
      return new Folders(support, support.resolve("Configuration"));
    }
    return new Folders(
        named(environment, "XDG_DATA_HOME", home.resolve(".local/share")).resolve("kith"),
        named(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("kith"));
  }

  private static Path named(Map<String, String> environment, String name, Path otherwise) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? otherwise : Path.of(value);
  }
}
