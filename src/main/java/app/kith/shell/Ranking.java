package app.kith.shell;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How well typed fragments fit a text. Every fragment must occur; beginnings of the text and of its
 * words count more than middles, and short texts more than long ones.
 */
final class Ranking {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final double WHOLE = 100;
  private static final double BEGINNING = 60;
  private static final double WORD = 40;
  private static final double MIDDLE = 10;

  private Ranking() {}

  /**
   * The score of an entry.
   *
   * @return 0 if a fragment occurs nowhere, else greater the better it fits
   */
  static double score(String query, PaletteEntry entry) {
    String label = entry.label().toLowerCase(Locale.ROOT);
    String detail = entry.detail().toLowerCase(Locale.ROOT);
    double total = 0;
    List<String> fragments = SPACES.splitAsStream(query.toLowerCase(Locale.ROOT)).toList();
    for (String fragment : fragments) {
      double best = Math.max(fit(fragment, label), fit(fragment, detail) / 4);
      if (best == 0) {
        return 0;
      }
      total += best;
    }
    return total / fragments.size() + 10.0 / (10 + label.length());
  }

  private static double fit(String fragment, String text) {
    if (text.equals(fragment)) {
      return WHOLE;
    }
    int at = text.indexOf(fragment);
    if (at < 0) {
      return 0;
    }
    if (at == 0) {
      return BEGINNING;
    }
    for (int from = at; from >= 0; from = text.indexOf(fragment, from + 1)) {
      if (!Character.isLetterOrDigit(text.charAt(from - 1))) {
        return WORD;
      }
    }
    return MIDDLE;
  }
}
