package app.kith.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.segment.Segment;
import app.kith.segment.SegmentSize;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsViewModelTest {
  private SegmentsDesk desk;
  private ExploreViewModel explore;
  private LimitsViewModel limits;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new SegmentsDesk(folder);
    explore = desk.model.explore();
    limits = explore.choices().limits();
    desk.table = ExploreViewModelTest.orders(desk.people);
    explore.load();
    explore.choices().algorithmProperty().set(Algorithm.RFM_FIXED);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void roundLimitsAreProposed() {
    assertThat(limits.daysProperty().get()).isEqualTo("30, 90, 180, 365");
    assertThat(limits.moneyProperty().get()).matches("\\d+(, \\d+){3}");
    assertThat(limits.problemProperty().get()).isNull();
  }

  @Test
  void groupsAreMadeAndKeptByTheLimitsTyped() {
    limits.daysProperty().set("10, 20, 30, 40");
    explore.findGroups();
    assertThat(explore.groupsProperty().get().quality().key())
        .isEqualTo("analytics.quality.rfm_fixed");
    explore.keepGroups();
    SegmentSize kept = desk.model.list().rows().getFirst();
    desk.model.list().selectedProperty().set(kept);
    assertThat(desk.texts.text(desk.model.list().detailProperty().get().words()))
        .contains("fixed limits: days since the last order 10, 20, 30, 40");
    Segment segment = kept.segment();
    assertThat(segment.definition()).contains("\"limits\"");
  }

  @Test
  void whatIsNoLimitIsSaidAndNothingIsLookedFor() {
    var before = explore.groupsProperty().get();
    limits.ordersProperty().set("a few");
    assertThat(limits.problemProperty().get()).isNotNull();
    explore.findGroups();
    assertThat(explore.groupsProperty().get()).isSameAs(before);
  }

  @Test
  void whatWasTypedStaysWhenPeopleAreReadAnew() {
    limits.moneyProperty().set("1, 2, 3, 4");
    explore.load();
    assertThat(limits.moneyProperty().get()).isEqualTo("1, 2, 3, 4");
  }
}
