package app.kith.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.ui.PeopleFixture;
import app.kith.insight.SalesBook;
import app.kith.insight.ui.InsightViewModel.Side;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InsightViewModelTest {
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

  @Test
  void figuresAreFoundWhenTheirSideIsSeenAndAgainAfterAChange() {
    PeopleFixture.fill(fixture.workspace, 60, true);
    InsightViewModel model = fixture.model();
    model.freshen();
    SalesBook first = model.sales().sales().get();
    assertThat(first).isNotNull();
    assertThat(model.movement().movement().get()).isNull();

    model.side().set(Side.MOVEMENT);
    assertThat(model.movement().movement().get()).isNotNull();
    model.side().set(Side.RETENTION);
    assertThat(model.sales().sales().get()).isSameAs(first);

    model.outdate();
    model.freshen();
    assertThat(model.sales().sales().get()).isNotSameAs(first);
    model.side().set(Side.LIFETIME);
    assertThat(model.lifetime().insight().get()).isNotNull();
    model.side().set(Side.CARDS);
    assertThat(model.cards().cards()).isNotEmpty();
  }
}
