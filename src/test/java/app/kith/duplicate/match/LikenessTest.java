package app.kith.duplicate.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  /** Figures of Winkler's own papers. */
  @ParameterizedTest
  @CsvSource({
    "martha, marhta, 0.961",
    "dwayne, duane, 0.840",
    "dixon, dicksonx, 0.813",
    "jones, johnson, 0.832",
    "abc, xyz, 0",
    "same, same, 1"
  })
  void jaroWinklerGivesThePublishedFigures(String one, String other, double expected) {
    assertThat(Likeness.jaroWinkler(one, other)).isCloseTo(expected, within(0.0006));
    assertThat(Likeness.jaroWinkler(other, one)).isCloseTo(expected, within(0.0006));
  }

  @ParameterizedTest
  @CsvSource({
    "berry, berry, true",
    "berry, bery, true",
    "berry, berrys, true",
    "berry, merry, true",
    "berry, ebrry, true",
    "berry, berra, true",
    "ab, ba, true",
    "berry, bear, false",
    "abcd, badc, false",
    "a, b, true",
    "abc, ab, true"
  })
  void oneEditIsAChangeALossAnAdditionOrASwap(String one, String other, boolean expected) {
    assertThat(Likeness.withinOneEdit(one, other)).isEqualTo(expected);
    assertThat(Likeness.withinOneEdit(other, one)).isEqualTo(expected);
  }

  @Test
  void sharedPairsCountEachPairOnce() {
    assertThat(Likeness.sharedPairs("night", "nacht")).isEqualTo(0.25);
    assertThat(Likeness.sharedPairs("aaaa", "aa")).isEqualTo(0.5);
    assertThat(Likeness.sharedPairs("a", "a")).isEqualTo(1);
  }

  @Test
  void emptyTextsAreAlikeOnlyToEachOther() {
    assertThat(Likeness.jaroWinkler("", "")).isEqualTo(1);
    assertThat(Likeness.jaroWinkler("", "a")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"smith, smyth", "philip, filip", "knight, night", "catherine, katherine"})
  void spellingsOfOneSoundSoundAlike(String one, String other) {
    assertThat(Sound.of(one)).isEqualTo(Sound.of(other)).isNotEmpty();
  }

  @Test
  void otherNamesSoundDifferent() {
    assertThat(Sound.of("harris")).isNotEqualTo(Sound.of("barton"));
    assertThat(Sound.of("张")).isEmpty();
  }
}
