package app.kith.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Mon, 3 Mar 2025 at 10:11, Tea Shop <hello@shop.example> wrote:",
        "-----Original Message-----",
        "---------- Forwarded message ---------",
        "From: Tea Shop <hello@shop.example>\nSent: Monday, 3 March 2025",
        "在 2025年3月3日，茶店 <hello@shop.example> 写道：",
        "发件人：茶店\n发送时间：2025年3月3日"
      })
  void theMailThatIsAnsweredIsNotTheirs(String head) {
    String text = "The cup is fine.\n" + head + "\nWe are sorry that it arrived broken.";

    String own = OwnWords.of(text);

    assertThat(own.strip()).isEqualTo("The cup is fine.");
    assertThat(own).hasSameSizeAs(text);
  }

  @Test
  void wordsBetweenAndBelowQuotedLinesAreTheirs() {
    String own =
        OwnWords.of(
            "On Monday the shop wrote:\n> Was it broken?\nNo.\n > Was it late?\nYes, very.");

    assertThat(own.lines().map(String::strip).filter(line -> !line.isEmpty()))
        .containsExactly("No.", "Yes, very.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5 > 3",
        "I wrote: hello",
        "From: the bottom of my heart",
        "他写道，茶很好",
        "a - b -- c"
      })
  void aTextThatAnswersNothingIsTheirs(String text) {
    assertThat(OwnWords.of(text)).isEqualTo(text);
  }

  /** Blanking all that follows once for each head takes hours here; once for all, no time. */
  @Test
  void howOftenAMailIsAnnouncedInAQuotedOneDoesNotMatter() {
    String own = "The cup is fine.\n";
    String heads = "-----Original Message-----\nWe are sorry.\n".repeat(200_000);

    assertThat(OwnWords.of(own + heads)).startsWith(own).hasSize(own.length() + heads.length());
    assertThat(OwnWords.of(own + heads).strip()).isEqualTo(own.strip());
  }
}
