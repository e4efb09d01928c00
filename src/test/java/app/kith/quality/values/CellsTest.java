package app.kith.quality.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
  @ParameterizedTest
  @ValueSource(strings = {"+1 (415) 555-2671", "+44 (0)20 7946 0958", "+49 (151) 234 x5"})
  void aPlusBeforeAPhoneNumberIsNoFormula(String phone) {
    assertThat(Cells.isFormula(phone)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-SUM(A1)", "+SUM(1)", "@A1"})
  void whatASpreadsheetWouldRunIsAFormula(String text) {
    assertThat(Cells.isFormula(text)).isTrue();
  }
}
