package app.kith.analytics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kith.base.Messages;
import app.kith.timeline.Aspect;
import app.kith.timeline.Understood;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CustomerWordsTest {
  private final CustomerWords words = new CustomerWords();

  private String said(String text) {
    return new Messages(Locale.US).text(words.read(text, Map.of()).orElseThrow().words());
  }

  @Test
  void aComplaintIsToldWithItsMoodItsReasonAndThePhrasesThatSayIt() {
    Understood read =
        words
            .read("Still waiting. The parcel is very late and I am not happy.", Map.of())
            .orElseThrow();
    assertThat(read.sure()).isTrue();
    assertThat(new Messages(Locale.US).text(read.words()))
        .isEqualTo("Sounds unhappy, complaining, about delivery");
    assertThat(String.join(" ", read.phrases()).toLowerCase(Locale.ROOT)).contains("late");
  }

  @Test
  void theMailTheyAnswerSaysNothingOfThem() {
    Understood read =
        words
            .read(
                "Thank you, the staff was friendly and helpful.\n"
                    + "On Mon, 3 Mar 2025, Tea Shop wrote:\n"
                    + "> We are sorry that the parcel is very late and the cup broken.",
                Map.of())
            .orElseThrow();
    assertThat(new Messages(Locale.US).text(read.words()))
        .contains("pleased")
        .doesNotContain("delivery");
    assertThat(read.phrases()).doesNotContain("late", "broken");
  }

  @Test
  void chineseIsUnderstoodBesideEnglish() {
    assertThat(said("Thank you, the staff was friendly and helpful")).contains("pleased");
    assertThat(said("送餐太慢，味道很差，我要投诉")).contains("unhappy");
    assertThat(said("Thank you so much, lovely")).contains("pleased");
  }

  @Test
  void whatIsNotKnownIsCalledUnsure() {
    Understood read = words.read("See you on Tuesday at Anna's", Map.of()).orElseThrow();
    assertThat(read.sure()).isFalse();
    assertThat(read.phrases()).isEmpty();
    assertThat(said("See you on Tuesday at Anna's")).isEqualTo("Kith is not sure what this says");
  }

  @Test
  void otherLanguagesAreNamed() {
    assertThat(said("Wo ist mein Paket? Ich habe es nicht erhalten und bitte um Antwort"))
        .startsWith("Written in German");
    assertThat(words.read(" ok ", Map.of())).isEmpty();
  }

  @Test
  void whatAPersonSaidIsBelievedAndTheRestIsStillRead() {
    Understood read =
        words
            .read(
                "Still waiting. The parcel is very late and I am not happy.",
                Map.of("TOPIC", "service", "SENTIMENT", "none"))
            .orElseThrow();

    assertThat(new Messages(Locale.US).text(read.words()))
        .isEqualTo("You said: no mood, about service · Sounds complaining");
    assertThat(new Messages(Locale.SIMPLIFIED_CHINESE).text(read.words()))
        .isEqualTo("您说：没有情绪、关于服务 · 似乎在投诉");
    assertThat(read.aspects())
        .extracting(it -> it.label().key(), it -> it.chosen().orElse(""), Aspect::said)
        .containsExactly(
            tuple("analytics.text.SENTIMENT", "none", true),
            tuple("analytics.text.INTENT", "complaint", false),
            tuple("analytics.text.TOPIC.reason", "service", true));
  }

  @Test
  void whatAPersonSaidIsBelievedInLanguagesThatAreNotUnderstood() {
    Understood read =
        words
            .read("Wo ist mein Paket? Ich bitte um Antwort", Map.of("INTENT", "question"))
            .orElseThrow();
    assertThat(new Messages(Locale.US).text(read.words())).isEqualTo("You said: asking something");
    assertThat(read.sure()).isTrue();
  }
}
