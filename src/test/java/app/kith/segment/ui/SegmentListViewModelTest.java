package app.kith.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.fx.ScreenId;
import app.kith.segment.SegmentSize;
import app.kith.segment.rule.Criterion;
import app.kith.segment.rule.PersonField;
import app.kith.segment.rule.TextTest;
import app.kith.testing.FakeNavigator;
import java.nio.file.Path;
import java.util.Arrays;
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
