package app.kith.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.Preparation;
import app.kith.analytics.Segmentation;
import app.kith.analytics.SegmentationMethod.KMeans;
import app.kith.analytics.SegmentationService;
import app.kith.analytics.engine.Watch;
import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.fx.ScreenId;
import app.kith.history.ChangeKind;
import app.kith.segment.ModelDefinition;
import app.kith.segment.ModelGroup;
import app.kith.segment.Segment;
import app.kith.segment.SegmentKind;
import app.kith.segment.SegmentRepository;
import app.kith.segment.SegmentSize;
import app.kith.segment.rule.Criterion;
import app.kith.segment.rule.PersonField;
import app.kith.segment.rule.TextTest;
import app.kith.testing.FakeNavigator;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentListViewModelTest {
  private SegmentsDesk desk;
  private SegmentListViewModel list;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new SegmentsDesk(folder);
    list = desk.model.list();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private long selection(String name, int people) {
    return desk.segments
        .createSelection(name, null, Arrays.copyOf(desk.people, people))
        .segmentId();
  }

  @Test
  void listsSegmentsByNameWithTheirSizes() {
    selection("b", 3);
    selection("A", 2);
    list.load();
    assertThat(list.rows()).extracting(row -> row.segment().name()).containsExactly("A", "b");
    assertThat(list.rows()).extracting(SegmentSize::people).containsExactly(2L, 3L);
    assertThat(list.loadedProperty().get()).isTrue();
  }

  @Test
  void readsARuleBackAsASentence() {
    Criterion rule = new Criterion.Text(PersonField.CITY, TextTest.IS, "Lyon");
    list.choose(desk.segments.createRule("Lyon", rule).segmentId());
    assertThat(list.detailProperty().get().words().key()).isEqualTo("segment.rule.sentence");
    assertThat(desk.texts.text(list.detailProperty().get().words()))
        .isEqualTo("People where City is \"Lyon\".");
  }

  @Test
  void saysWhoIsInAGroupInTheLanguageAndTheMoneyOfToday() {
    Segmentation found =
        new SegmentationService()
            .segment(
                desk.table, Preparation.STANDARD, new KMeans(OptionalInt.of(3), 5, 1), Watch.NONE);
    Message summary =
        Message.of(
            "analytics.persona.summary.one",
            40,
            0.25,
            Message.of(
                "analytics.trait.much_higher",
                Message.of("analytics.feature.monetary"),
                Message.of("analytics.value.money", 1234.5),
                Message.of("analytics.value.money", 400)));
    ModelGroup group = new ModelGroup("Big spenders", summary, 0, Arrays.copyOf(desk.people, 40));
    list.choose(
        desk.segments.createModel(ModelDefinition.of(found, 1), List.of(group)).segmentId());

    Message words = list.detailProperty().get().words();
    assertThat(desk.texts.text(words))
        .contains("40 people (25%): Total spent much higher: $1,234.50");
    assertThat(new Messages(Locale.SIMPLIFIED_CHINESE).in(Currency.getInstance("CNY")).text(words))
        .contains("¥1,234.50")
        .doesNotContain("Total spent");
  }

  @Test
  void saysOfGroupsThatWereKeptLongAgoWhatWasKept() {
    Segment old =
        desk.workspace
            .history()
            .record(
                ChangeKind.SEGMENT,
                Message.of("segment.done.model", 1),
                change -> {
                  Segment segment =
                      new Segment(
                          change.nextId(),
                          "Old",
                          SegmentKind.MODEL,
                          "{\"method\":\"rfm\",\"features\":[],\"groups\":1,\"group\":0,\"seed\":1,"
                              + "\"starts\":0,\"scale\":\"Z\",\"logarithm\":false,\"centres\":[]}",
                          "They came in spring",
                          TestDatabase.NOW);
                  new SegmentRepository().insert(change, segment);
                  return segment;
                });
    list.choose(old.id());

    assertThat(desk.texts.text(list.detailProperty().get().words()))
        .startsWith("They came in spring\n\n");
  }

  @Test
  void keepsTheChoiceWhenTheListIsReadAgain() {
    long id = selection("Fair", 3);
    list.choose(id);
    selection("Aaa", 1);
    list.load();
    assertThat(list.selectedProperty().get().segment().id()).isEqualTo(id);
    assertThat(list.detailProperty().get().members()).hasSize(3);
  }

  @Test
  void renamesAndOffersToTakeItBack() {
    list.choose(selection("Fair", 3));
    desk.dialogs.willAnswer("Autumn fair");
    list.rename();
    assertThat(list.rows().getFirst().segment().name()).isEqualTo("Autumn fair");
    assertThat(desk.notifications.notes().getLast().message())
        .isEqualTo(Message.of("segment.done.rename", "Fair", "Autumn fair"));
  }

  @Test
  void changesNothingWhenThePersonTurnsAway() {
    list.choose(selection("Fair", 3));
    list.rename();
    assertThat(list.rows().getFirst().segment().name()).isEqualTo("Fair");
    assertThat(desk.notifications.notes()).isEmpty();
  }

  @Test
  void deletesAndTellsHowToTakeItBack() {
    list.choose(selection("Fair", 3));
    list.delete();
    assertThat(list.rows()).isEmpty();
    assertThat(list.detailProperty().get()).isNull();
    desk.workspace.history().undo(desk.notifications.notes().getLast().changeSetId());
    list.load();
    assertThat(list.rows()).hasSize(1);
  }

  @Test
  void goesToThePeopleAndToTheCampaignOfTheChosenSegment() {
    long id = selection("Fair", 3);
    list.openPeople();
    assertThat(desk.navigator.visits()).isEmpty();
    list.choose(id);
    list.openPeople();
    list.writeTo();
    assertThat(desk.navigator.visits())
        .containsExactly(
            new FakeNavigator.Visit(ScreenId.PEOPLE, id),
            new FakeNavigator.Visit(ScreenId.CAMPAIGNS, id));
  }

  @Test
  void showsTheNewestAnswerWhenAnOlderOneComesLate() {
    desk.tasks.hold();
    list.load();
    selection("Fair", 3);
    list.load();
    desk.tasks.release(1);
    desk.tasks.release(0);
    assertThat(list.rows()).hasSize(1);
  }
}
