package app.kith.duplicate.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenNamesTest {
  private final GivenNames names = GivenNames.load();

  @ParameterizedTest
  @CsvSource({"bob,robert", "peggy,margaret", "bill,liam", "sascha,alexander", "jack,john"})
  void shortFormsAreTheSameName(String one, String other) {
    assertThat(names.areForms(one, other)).isTrue();
    assertThat(names.areForms(other, one)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"jan,jana", "tim,tom", "mia,mila", "anna,hannah", "julia,julian", "bob,zzz"})
  void otherNamesAreNotHoweverAlikeTheyLook(String one, String other) {
    assertThat(names.areForms(one, other)).isFalse();
  }

  @Test
  void whatNobodyIsCalledIsNoName() {
    assertThat(names.isKnown("margaret")).isTrue();
    assertThat(names.isKnown("margraet")).isFalse();
    assertThat(names.isKnown("#")).isFalse();
  }
}
