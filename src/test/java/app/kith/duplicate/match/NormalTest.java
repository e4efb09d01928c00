package app.kith.duplicate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTest {

  @Test
  void valuesAreFoldedWithoutWhatDoesNotTellPeopleApart() {
    assertThat(Normal.name(" Dr. José  O'Neil-Márquez ")).isEqualTo("jose oneil marquez");
    assertThat(Normal.company("The Kettle Co., Ltd.")).isEqualTo("kettle");
    assertThat(Normal.company("北京茶叶有限公司")).isEqualTo("北京茶叶");
    assertThat(Normal.street("12 St. Johns Rd.")).isEqualTo("12 street johns road");
    assertThat(Normal.code("EH3 9-AB")).isEqualTo("eh39ab");
    assertThat(Normal.day(LocalDate.of(1961, 3, 4))).isEqualTo("19610304");
  }

  @Test
  void nothingIsNothing() {
    assertThat(Normal.name(null)).isNull();
    assertThat(Normal.name(" - ")).isNull();
    assertThat(Normal.company(null)).isNull();
    assertThat(Normal.code(null)).isNull();
    assertThat(Normal.day(null)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      delimiter = '|',
      value = {
        "- | - | Mary Ann Whitfield | mary ann | whitfield",
        "- | - | Whitfield, Mary | mary | whitfield",
        "- | - | 张伟 | 伟 | 张",
        "- | - | 欧阳娜娜 | 娜娜 | 欧阳",
        "- | - | Cher | cher | -",
        "Mary | Whitfield | ignored | mary | whitfield",
        "Mary | - | Mary Whitfield | mary | -",
        "- | - | - | - | -"
      })
  void namesAreTakenApart(String given, String family, String full, String first, String last) {
    assertThat(NameParts.of(given, family, full)).isEqualTo(new NameParts(first, last));
  }
}
