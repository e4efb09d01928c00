package app.kith.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.ui.PeopleFixture;
import app.kith.insight.ReportCards;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
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

  private ReportCards cards() {
    CardsViewModel model = fixture.model().cards();
    model.refresh();
    assertThat(model.busy().get()).isFalse();
    return Objects.requireNonNull(model.cards().get());
  }

  @Test
  void everyModelSaysThatItNeedsMoreBeforeAnythingWasSold() {
    assertThat(cards().cards())
        .hasSize(6)
        .allMatch(card -> card.mark() == ReportCards.Mark.TOO_LITTLE_DATA);
  }

  @Test
  void everyModelIsHeldAgainstWhatCame() {
    PeopleFixture.fill(fixture.workspace, 400, true);

    List<ReportCards.Card> cards = cards().cards();

    assertThat(cards.getFirst().verdict().key()).startsWith("prediction.card.");
    assertThat(cards.get(3).verdict().key()).startsWith("prediction.card.amount.span.");
    assertThat(cards.get(4).verdict().key()).startsWith("insight.check.");
    assertThat(cards.get(4).mark()).isNotEqualTo(ReportCards.Mark.TOO_LITTLE_DATA);
    assertThat(cards.get(5).mark()).isEqualTo(ReportCards.Mark.TOO_LITTLE_DATA);
  }
}
