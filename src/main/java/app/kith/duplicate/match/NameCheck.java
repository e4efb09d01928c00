package app.kith.duplicate.match;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two names clearly belong to two people, as those of a family that shares an e-mail
 * address do. Another family name, a short form, an initial, a misspelling or another script tell
 * nothing. Immutable.
 */
public final class NameCheck {
  private static final double SIMILAR = 0.80;
  private static final int SHORTEST_WORD = 3;

  private final GivenNames givenNames = GivenNames.load();

  /** True if nobody bears both names. A name of one word, or none, contradicts no other. */
  public boolean contradict(@Nullable String one, @Nullable String other) {
    NameParts left = NameParts.of(null, null, one);
    NameParts right = NameParts.of(null, null, other);
    if (left.given() == null
        || left.family() == null
        || right.given() == null
        || right.family() == null) {
      return false;
    }
    return script(left.given()) == script(right.given())
        && !agree(left.given(), right.given(), this::isForm)
        && !agree(left.given(), right.family(), Objects::equals)
        && !agree(left.family(), right.given(), Objects::equals);
  }

  private static Character.UnicodeScript script(String name) {
    return Character.UnicodeScript.of(name.codePointAt(0));
  }

  /** True if the names, or a word of the one and a word of the other, are the same. */
  private static boolean agree(String one, String other, BiPredicate<String, String> same) {
    return same.test(one, other)
        || Arrays.stream(one.split(" "))
            .anyMatch(word -> Arrays.stream(other.split(" ")).anyMatch(it -> same.test(word, it)));
  }

  private boolean isForm(String one, String other) {
    if (one.equals(other) || givenNames.areForms(one, other)) {
      return true;
    }
    int shorter = Math.min(one.length(), other.length());
    if (shorter == 1 || Normal.isHan(one)) {
      return !Normal.isHan(one) && one.charAt(0) == other.charAt(0);
    }
    if (givenNames.isKnown(one) && givenNames.isKnown(other)) {
      return false;
    }
    boolean begins = one.startsWith(other) || other.startsWith(one);
    return shorter >= SHORTEST_WORD
        && (begins
            || Likeness.withinOneEdit(one, other)
            || Likeness.jaroWinkler(one, other) >= SIMILAR);
  }
}
