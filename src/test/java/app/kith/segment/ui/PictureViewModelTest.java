package app.kith.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureViewModelTest {
  private SegmentsDesk desk;
  private ExploreViewModel explore;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new SegmentsDesk(folder);
    explore = desk.model.explore();
    explore.load();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theMapOfNeighboursIsShownWithItsNoteAndCanBeStopped() {
    explore.choices().acrossProperty().set(Measure.NEIGHBOURS);
    assertThat(explore.choices().upProperty().get()).isEqualTo(Measure.NEIGHBOURS);
    assertThat(explore.pointsProperty().get().note()).isNotEmpty();
    assertThat(explore.pointsProperty().get().unplaced()).isZero();
    desk.tasks.hold();
    explore.choices().logarithmProperty().set(true);
    assertThat(explore.workProperty().getValue()).isNotNull();
    explore.stop();
    desk.tasks.releaseAll();
    assertThat(explore.workProperty().getValue()).isNull();
    assertThat(explore.choices().acrossProperty().get()).isEqualTo(Measure.MAP);
    assertThat(explore.pointsProperty().get().note()).isEmpty();
  }

  @Test
  void anotherColourDoesNotLayTheMapOutAnew() {
    explore.choices().acrossProperty().set(Measure.NEIGHBOURS);
    double before = explore.pointsProperty().get().x(5);
    desk.tasks.hold();
    explore.choices().colourProperty().set(Measure.ALIKE);
    assertThat(explore.workProperty().getValue()).isNull();
    desk.tasks.releaseAll();
    assertThat(explore.pointsProperty().get().x(5)).isEqualTo(before);
  }
}
