package app.kith.analytics.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.analytics.engine.Watch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextServiceTest {
  private final TextService service = new TextService();

  private TextModel begun(List<LabelledText> corrections, String... texts) {
    return service.begin(SeedWords.SENTIMENT, List.of(texts), corrections, null, Watch.NONE);
  }

  @Test
  void seedWordsTellEnglishAndChineseBeforeThereIsData() {
    String praise = "Fast delivery and friendly staff, thank you!";
    Reading reading = begun(List.of(), praise).read(praise);
    assertThat(reading.label()).isEqualTo("positive");
    assertThat(reading.sure()).isTrue();
    assertThat(String.join(" ", reading.phrases())).containsIgnoringCase("friendly");
    String complaint = "送餐太慢，味道很差";
    assertThat(begun(List.of(), complaint).read(complaint).label()).isEqualTo("negative");
    String question = "请问什么时候发货";
    assertThat(
            service
                .begin(SeedWords.INTENT, List.of(question), List.of(), null, Watch.NONE)
                .read(question)
                .label())
        .isEqualTo("question");
  }

  @Test
  void whatIsNotKnownIsNotSure() {
    assertThat(begun(List.of(), "zzz qqq").read("zzz qqq").sure()).isFalse();
    assertThat(begun(List.of(), "").read("").sure()).isFalse();
  }

  @Test
  void correctionsTrain() {
    String text = "The kettle sings";
    List<LabelledText> corrections =
        List.of(
            new LabelledText("My kettle sings all day", "negative"),
            new LabelledText("It sings", "negative"));
    assertThat(begun(corrections, text).read(text).label()).isEqualTo("negative");
    List<LabelledText> wrong =
        List.of(new LabelledText("fine", "bad"), new LabelledText("awful", "bad"));
    TextModel mended = service.learn(wrong, List.of(new LabelledText("fine", "good")), Watch.NONE);
    assertThat(mended.read("fine").label()).isEqualTo("good");
  }

  @Test
  void everyLabelIsMeasured() {
    List<LabelledText> examples =
        List.of(
            new LabelledText("sweet", "good"),
            new LabelledText("nice", "good"),
            new LabelledText("sour", "bad"),
            new LabelledText("foul", "bad"));
    TextReport report =
        service.measure(
            service.learn(examples, List.of(), null, Watch.NONE), examples.subList(0, 3));
    assertThat(report.tests()).isEqualTo(3);
    assertThat(report.accuracy()).isEqualTo(1);
    assertThat(report.macroF1()).isEqualTo(1);
    assertThat(report.labels()).extracting(TextReport.Label::texts).containsExactly(1, 2);
    assertThat(
            service
                .measure(service.learn(examples, List.of(), null, Watch.NONE), List.of())
                .tests())
        .isZero();
  }

  @Test
  void oneLabelIsRefusedInASentence() {
    List<LabelledText> same = List.of(new LabelledText("a", "x"), new LabelledText("b", "x"));
    assertThatThrownBy(() -> service.learn(same, List.of(), null, Watch.NONE))
        .hasMessage("analytics.error.one_label");
  }

  @Test
  void groupsGetTheirWords() {
    Map<String, List<String>> words =
        service.keywords(
            Map.of(
                "a", java.util.Collections.nCopies(10, "green tea"),
                "b", java.util.Collections.nCopies(10, "late parcel")),
            2);
    assertThat(words.get("a")).contains("green");
    assertThat(words.get("b")).contains("late");
  }
}
