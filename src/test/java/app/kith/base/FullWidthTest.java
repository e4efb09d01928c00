package app.kith.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullWidthTest {
  @ParameterizedTest
  @CsvSource({
    "ann@example.org, ann@example.org",
    "Ａ＠ｂ．ｃｏｍ, A@b.com",
    "（０１０）１２３４　５６７８＃９, (010)1234 5678#9",
    "＋８６－１０, +86-10",
    "０１０－１２３（总机，转８）, 010-123（总机，转8）",
    "王芳（小）, 王芳（小）",
    "ｶﾀｶﾅ１, ｶﾀｶﾅ1",
    "한국１, 한국1"
  })
  void addressesAreMadeOfPlainCharactersAndWordsStay(String typed, String plain) {
    assertThat(FullWidth.narrow(typed)).isEqualTo(plain);
  }
}
