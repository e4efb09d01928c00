package app.kith.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class SpreadsheetCellTest {

  @Test
  void a_formula_gets_an_apostrophe_and_a_number_none() {
    assertThat(
            Stream.of("=1+1", "+44 20 7946", "@sum", "-12.5", "O'Neill", "")
                .map(SpreadsheetCell::safe))
        .containsExactly("'=1+1", "'+44 20 7946", "'@sum", "-12.5", "O'Neill", "");
  }

  @Property
  void what_was_made_safe_reads_as_before(
      @ForAll @Chars({'=', '+', '-', '@', '\t', '1', '.'}) @CharRange(from = 'a', to = 'e')
          String cell) {
    assertThat(SpreadsheetCell.plain(SpreadsheetCell.safe(cell))).isEqualTo(cell);
  }

  @Test
  void an_apostrophe_before_a_word_stays() {
    assertThat(SpreadsheetCell.plain("'t Hooft")).isEqualTo("'t Hooft");
  }
}
