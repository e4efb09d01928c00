package app.kith.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.base.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTemplateTest {
  private static final Recipient ANN =
      new Recipient(
          1,
          "Ann <b>Lee</b>",
          "ann@example.com",
          "",
          Map.of("first_name", "Ann & \"Co\" <b>", "city", "Köln/Süd"));

  @Test
  void fillsFieldsAndFallsBackWhereThereIsNone() {
    MessageTemplate template =
        MessageTemplate.of(
            "Hello {{first_name|there}}", "Dear {{last_name|friend}} of {{city|town}}", List.of());
    assertThat(template.problems()).isEmpty();
    assertThat(template.subject(ANN)).isEqualTo("Hello Ann & \"Co\" <b>");
    assertThat(template.text(ANN)).isEqualTo("Dear friend of Köln/Süd");
  }

  @Test
  void neverLetsANameBecomeMarkupOrALink() {
    MessageTemplate template =
        MessageTemplate.of(
            "x",
            "Hi **{{first_name|you}}**, [shop](https://shop.example/?c={{city|none}})",
            List.of());
    assertThat(template.html(ANN))
        .contains("<strong>Ann &amp; ")
        .contains("&lt;b&gt;")
        .contains("https://shop.example/?c=K%C3%B6ln%2FS%C3%BCd")
        .doesNotContain("<b>");
  }

  @Test
  void asksForWordsToFallBackOnAndForKnownFields() {
    MessageTemplate template =
        MessageTemplate.of(
            "{{first_name}}", "{{city| }} {{hobby|x}} {{Size|M}} and {{ loose", List.of("Size"));
    assertThat(template.problems())
        .extracting(Message::key)
        .containsExactly(
            "campaign.problem.braces",
            "campaign.problem.no_fallback",
            "campaign.problem.no_fallback",
            "campaign.problem.unknown_field");
    Messages english = new Messages(Locale.ENGLISH);
    assertThat(template.problems().stream().map(english::text))
        .contains(
            "The field \"first_name\" needs words for people without one: {{first_name|words}}.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<img src='http://track.example/a.gif'>",
        "<a href='javascript:alert(1)'>x</a>",
        "<p style=\"background:url(http://a.example)\">x</p>",
        "<style>@import 'http://a.example'</style>",
        "<meta http-equiv=refresh content='0;url=http://a.example'>",
        "<iframe src='http://a.example'></iframe>",
        "<form action='http://a.example'><input></form>",
        "<svg onload=alert(1)>",
        "<base href='http://a.example'>",
        "<link rel=stylesheet href='http://a.example'>",
        "<noscript><style></noscript><img src=x onerror=alert(1)>"
      })
  void keepsNothingThatRunsOrFetches(String body) {
    MessageTemplate template = MessageTemplate.of("x", "<p>hello</p>" + body, List.of());
    assertThat(template.html(ANN).toLowerCase(Locale.ROOT))
        .contains("hello")
        .doesNotContain(
            "script", "onerror", "javascript", "a.example", "track.example", "<svg", "<form");
  }

  @Test
  void saysWhichLinkIsNone() {
    MessageTemplate template = MessageTemplate.of("x", "[here](www.example.com)", List.of());
    assertThat(template.problems())
        .containsExactly(Message.of("campaign.problem.link", "www.example.com"));
  }

  @Test
  void readsLightMarkdown() {
    String body =
        """
        # News
        First line
        second *line*

        - one
        - **two**
        1. first
        > said
        ---
        [[Look]](https://shop.example/)
        2 < 3 & 4 * 5 * 6""";
    MessageTemplate template = MessageTemplate.of("x", body, List.of());
    assertThat(template.html(ANN))
        .contains(">News</h1>", "First line<br>", "<em>line</em>", "<strong>two</strong>", "<ol ")
        .contains("inline-block", ">Look</a>", "2 &lt; 3 &amp; 4 * 5 * 6");
    assertThat(template.text(ANN))
        .contains("News\n\nFirst line\nsecond line\n")
        .contains("- one\n- two\n")
        .contains("Look (https://shop.example/)");
  }

  @Test
  void knowsAnEmptyMessage() {
    assertThat(MessageTemplate.of("x", "<p> </p><script>x</script>", List.of()).isEmpty()).isTrue();
  }
}
