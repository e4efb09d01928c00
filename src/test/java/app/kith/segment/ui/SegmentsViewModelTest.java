package app.kith.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.segment.rule.Criterion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentsViewModelTest {

  @Test
  void opensAtTheSegmentThatAnotherScreenAskedFor(@TempDir Path folder) {
    try (SegmentsDesk desk = new SegmentsDesk(folder)) {
      long id = desk.segments.createRule("All", new Criterion.AllOf(List.of())).segmentId();
      desk.model.opened(id);
      assertThat(desk.model.list().selectedProperty().get().segment().id()).isEqualTo(id);
      assertThat(desk.model.explore().stateProperty().get())
          .isEqualTo(ExploreViewModel.State.READY);
    }
  }

  @Test
  void followsChangesMadeElsewhere(@TempDir Path folder) {
    try (SegmentsDesk desk = new SegmentsDesk(folder)) {
      desk.model.opened(-1);
      desk.table = SegmentsDesk.nobody();
      desk.segments.createRule("All", new Criterion.AllOf(List.of()));
      desk.model.changed(false, true);
      assertThat(desk.model.list().rows()).hasSize(1);
      assertThat(desk.model.explore().stateProperty().get())
          .isEqualTo(ExploreViewModel.State.READY);
      desk.model.changed(true, false);
      assertThat(desk.model.explore().stateProperty().get())
          .isEqualTo(ExploreViewModel.State.READY);
      desk.model.opened(-1);
      assertThat(desk.model.explore().stateProperty().get())
          .isEqualTo(ExploreViewModel.State.EMPTY);
    }
  }

  @Test
  void changesNoRuleWhenNoneIsChosen(@TempDir Path folder) {
    try (SegmentsDesk desk = new SegmentsDesk(folder)) {
      desk.model.opened(-1);
      desk.model.editRule();
      assertThat(desk.model.rule().openProperty().get()).isFalse();
    }
  }
}
