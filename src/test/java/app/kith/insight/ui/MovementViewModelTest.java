package app.kith.insight.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.RfmMovement;
import app.kith.contact.ui.PeopleFixture;
import app.kith.fx.ScreenId;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovementViewModelTest {
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
  void aCellListsItsPeopleAndBecomesASegment() {
    PeopleFixture.fill(fixture.workspace, 200, true);
    MovementViewModel model = fixture.model().movement();
    assertThat(model.periods()).hasSize(13);

    model.period().set(model.periods().get(3));

    RfmMovement movement = Objects.requireNonNull(model.movement().get());
    assertThat(movement.groups().stream().mapToInt(movement::before).sum()).isEqualTo(200);
    RfmMovement.Move busiest = movement.moves().getFirst();
    model.choose(busiest.from(), busiest.to());
    assertThat(model.people()).hasSize(busiest.people()).allMatch(row -> !row.name().isBlank());

    model.open(model.people().getFirst());
    assertThat(fixture.navigator.visits().getFirst().screen()).isEqualTo(ScreenId.PEOPLE);

    fixture.dialogs.willAnswer("Slipping");
    model.keep();
    assertThat(fixture.notifications.notes()).hasSize(1);
    long segment = fixture.segments.findByName("Slipping").orElseThrow().id();
    assertThat(fixture.segments.members(segment))
        .isEqualTo(movement.people(busiest.from(), busiest.to()));
  }

  @Test
  void withoutOrdersItSaysWhatIsMissing() {
    MovementViewModel model = fixture.model().movement();

    model.refresh();
    model.keep();

    assertThat(model.movement().get()).isNull();
    assertThat(Objects.requireNonNull(model.problem().get()).key())
        .isEqualTo("analytics.error.rfm");
    assertThat(fixture.segments.all()).isEmpty();
  }
}
