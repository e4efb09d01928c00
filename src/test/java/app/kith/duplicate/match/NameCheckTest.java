package app.kith.duplicate.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCheckTest {
  private final NameCheck names = new NameCheck();

  @ParameterizedTest
  @CsvSource({
    "ann lee, tom lee",
    "ann lee, bob ray",
    "jan novak, jana novak",
    "王芳, 王小明",
    "sales team, ann lee",
    "'Lee, Ann', tom lee"
  })
  void peopleOfTwoGivenNamesAreTwo(String one, String other) {
    assertThat(names.contradict(one, other)).isTrue();
    assertThat(names.contradict(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "ann lee, ann smith",
    "ann lee, anna lee",
    "a. lee, ann lee",
    "robert ray, bob ray",
    "lee ann, ann lee",
    "mary ann lee, ann lee",
    "dr. ann lee, ann lee",
    "margaret holloway, margret holloway",
    "ann, tom lee",
    "王芳, jenny wang",
    "王芳, 王芳"
  })
  void anotherSpellingFormOrFamilyNameIsNoContradiction(String one, String other) {
    assertThat(names.contradict(one, other)).isFalse();
    assertThat(names.contradict(other, one)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      value = {"NULL, ann lee", "ann lee, NULL", "'', ann lee"},
      nullValues = "NULL")
  void whoeverHasNoNameContradictsNobody(String one, String other) {
    assertThat(names.contradict(one, other)).isFalse();
  }
}
