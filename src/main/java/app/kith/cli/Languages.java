package app.kith.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which language a command speaks: needed before the command itself is understood. Behind "analyze
 * text" the same option names the language of the texts.
 */
final class Languages {
  private static final String OPTION = "--language";
  private static final Set<String> ANALYSES =
      Set.of("segment", "predict", "clv", "recommend", "text");

  private Languages() {}

  /** The language that the arguments ask for, or else the given one. */
  static Locale asked(String[] arguments, Locale otherwise) {
    String tag = tag(Arrays.copyOf(arguments, texts(arguments)));
    return tag == null ? otherwise : Locale.forLanguageTag(tag);
  }

  /** The language of the texts to be analyzed, as the arguments say it; null where they do not. */
  static @Nullable String ofTexts(String[] arguments) {
    return tag(Arrays.copyOfRange(arguments, texts(arguments), arguments.length));
  }

  /** Where the options of "analyze text" begin; behind the last argument for other commands. */
  private static int texts(String[] arguments) {
    int analyze = Arrays.asList(arguments).indexOf("analyze");
    for (int i = analyze + 1; analyze >= 0 && i < arguments.length; i++) {
      if (ANALYSES.contains(arguments[i])) {
        return arguments[i].equals("text") ? i : arguments.length;
      }
    }
    return arguments.length;
  }

  private static @Nullable String tag(String[] arguments) {
    for (int i = 0; i < arguments.length; i++) {
      String argument = arguments[i];
      if (argument.startsWith(OPTION + "=")) {
        return argument.substring(OPTION.length() + 1);
      }
      if (argument.equals(OPTION) && i + 1 < arguments.length) {
        return arguments[i + 1];
      }
    }
    return null;
  }
}
