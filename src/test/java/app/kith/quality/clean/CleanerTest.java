package app.kith.quality.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class CleanerTest {
  private final Cleaner british = new Cleaner(new Cleaning("GB", Locale.UK));
  private final Cleaner chinese = new Cleaner(new Cleaning(null, Locale.CHINA));

  @Test
  void aNumberIsReadInItsRowsCountryElseInTheGivenOne() {
    assertThat(british.phone("020 7946 0018", null)).isEqualTo("+442079460018");
    assertThat(british.phone("01 42 68 53 00", "France")).isEqualTo("+33142685300");
    assertThat(chinese.phone("138 0013 8000", "中国")).isEqualTo("+8613800138000");
  }

  @Test
  void aNumberThatIsNotCertainStays() {
    assertThat(chinese.phone("020 7946 0018", null)).isEqualTo("020 7946 0018");
    assertThat(british.phone("12", null)).isEqualTo("12");
    assertThat(british.phone("020 7946 0018", "Atlantis")).isEqualTo("020 7946 0018");
  }

  @Test
  void lettersAreNoDigitsWhereNobodySpellsNumbers() {
    assertThat(british.phone("++49 30 abc", null)).isEqualTo("++49 30 abc");
    assertThat(british.isWrongPhone("++49 30 abc", null)).isTrue();
    assertThat(british.isWrongPhone("020 7946 0018", null)).isFalse();
  }

  @Test
  void countriesGetTheirUsualNameInTheLanguage() {
    assertThat(british.country("UK")).isEqualTo("United Kingdom");
    assertThat(chinese.country("UK")).isEqualTo("英国");
    assertThat(british.country("Atlantis")).isEqualTo("Atlantis");
  }

  @Test
  void namesAndTextsAreTidied() {
    assertThat(british.name("ANN  STONE")).isEqualTo("Ann Stone");
    assertThat(british.text("Ｂａｔｈ\u3000Spa ")).isEqualTo("Bath Spa");
    assertThat(british.name("王伟")).isEqualTo("王伟");
  }

  @Test
  void aSlipIsToldAndNothingMore() {
    assertThat(british.slip("ann@gmial.com")).contains("ann@gmail.com");
    assertThat(british.slip("ann@example.com")).isEmpty();
  }
}
