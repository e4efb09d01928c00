package app.kith.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.ui.PeopleFixture;
import app.kith.insight.ModelCard;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardsViewModelTest {
  @TempDir Path folder;
  private InsightFixture fixture;

  @BeforeEach
  void open() {
    fixture = new InsightFixture(TestDatabase.in(folder));
  }

  @AfterEach
  void close() {
    fixture.workspace.close();
  }

  private List<ModelCard> cards() {
    CardsViewModel model = fixture.model().cards();
    model.refresh();
    assertThat(model.doing().get()).isNull();
    return List.copyOf(model.cards());
  }

  @Test
  void everyModelSaysThatItNeedsMoreBeforeAnythingWasSold() {
    assertThat(cards()).hasSize(6).allMatch(card -> card.mark() == ModelCard.Mark.TOO_LITTLE_DATA);
  }

  @Test
  void everyModelIsHeldAgainstWhatCame() {
    PeopleFixture.fill(fixture.workspace, 400, true);

    List<ModelCard> cards = cards();

    assertThat(cards.getFirst().verdict().key()).startsWith("prediction.card.");
    assertThat(cards.get(3).verdict().key()).startsWith("prediction.card.amount.span.");
    assertThat(cards.get(4).verdict().key()).startsWith("insight.check.");
    assertThat(cards.get(4).mark()).isNotEqualTo(ModelCard.Mark.TOO_LITTLE_DATA);
    assertThat(cards.get(5).mark()).isEqualTo(ModelCard.Mark.TOO_LITTLE_DATA);
  }

  @Test
  void theCardsComeOneByOneAndWhatIsTriedIsSaid() {
    Desk desk = fixture.desk(Locale.US);
    InlineTasks tasks = new InlineTasks();
    CardsViewModel model =
        new CardsViewModel(
            fixture.services.cards(),
            new Desk(tasks, desk.dialogs(), desk.navigator(), desk.notifications(), desk.texts()));
    tasks.hold();
    model.refresh();
    tasks.release(0);

    assertThat(model.cards()).isEmpty();
    assertThat(desk.texts().text(Objects.requireNonNull(model.doing().get())))
        .startsWith("Now trying (1 of 6): ");
    tasks.release(0);
    assertThat(model.cards()).hasSize(1);
    assertThat(desk.texts().text(Objects.requireNonNull(model.doing().get())))
        .startsWith("Now trying (2 of 6): ");

    tasks.releaseAll();
    assertThat(model.cards()).hasSize(6);
    assertThat(model.doing().get()).isNull();
  }

  @Test
  void aSecondLookTriesNothingAgain() {
    PeopleFixture.fill(fixture.workspace, 200, true);
    List<ModelCard> first = cards();
    CardsViewModel again = new CardsViewModel(fixture.services.cards(), fixture.desk(Locale.US));
    again.refresh();

    assertThat(again.cards()).hasSameSizeAs(first);
    assertThat(again.cards().getFirst()).isSameAs(first.getFirst());
  }
}
