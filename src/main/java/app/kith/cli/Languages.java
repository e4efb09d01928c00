package app.kith.cli;

import java.util.Locale;

/** Which language a command speaks: needed before the command itself is understood. */
final class Languages {
  private static final String OPTION = "--language";

  private Languages() {}

  /** The language that the arguments ask for, or else the given one. */
  static Locale asked(String[] arguments, Locale otherwise) {
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.startsWith(OPTION + "=")) {
        return Locale.forLanguageTag(argument.substring(OPTION.length() + 1));
      }
      if (argument.equals(OPTION) && i + 1 < arguments.length) {
        return Locale.forLanguageTag(arguments[i + 1]);
      }
    }
    return otherwise;
  }
}
