package app.kith.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguagesTest {
  private static Locale asked(String line) {
    return Languages.asked(line.split(" "), Locale.ROOT);
  }

  @Test
  void theOptionIsTheLanguageOfTheAnswer() {
    assertThat(asked("people --language zh")).isEqualTo(Locale.forLanguageTag("zh"));
    assertThat(asked("people --language=en")).isEqualTo(Locale.ENGLISH);
    assertThat(asked("people")).isEqualTo(Locale.ROOT);
  }

  @Test
  void behindAnalyzeTextItIsTheLanguageOfTheTexts() {
    String[] line = "--language zh analyze text --language en".split(" ");

    assertThat(Languages.asked(line, Locale.ROOT)).isEqualTo(Locale.forLanguageTag("zh"));
    assertThat(Languages.ofTexts(line)).isEqualTo("en");
  }

  @Test
  void aFileCalledTextChangesNothing() {
    String line = "analyze predict --input text --language zh";

    assertThat(asked(line)).isEqualTo(Locale.forLanguageTag("zh"));
    assertThat(Languages.ofTexts(line.split(" "))).isNull();
  }
}
