package app.kith.intake.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Header names and the fields they stand for, compared without case, blanks and punctuation; what
 * Outlook says in another language is what it says in English.
 */
final class HeaderWords<F> {
  private static final HeaderTongues TONGUES = new HeaderTongues(HeaderWords::plain);

  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<String, F> fields = new HashMap<>();

  /** Adds a field's names, the surest first. */
  HeaderWords<F> add(F field, String names) {
    int rank = 0;
    for (String name : List.of(names.split(",", -1))) {
      String folded = fold(name);
      fields.putIfAbsent(folded, field);
      ranks.putIfAbsent(folded, rank++);
    }
    return this;
  }

  @Nullable F field(String header) {
    return fields.get(fold(header));
  }

  /** How sure a header is among those of its field: 0 is surest. */
  int rank(String header) {
    return ranks.getOrDefault(fold(header), Integer.MAX_VALUE);
  }

  static String fold(String header) {
    return TONGUES.folded(header);
  }

  private static String plain(String header) {
    StringBuilder folded = new StringBuilder();
    String lower = header.replaceAll(" \\(\\d+\\)$", "").toLowerCase(Locale.ROOT);
    lower.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
