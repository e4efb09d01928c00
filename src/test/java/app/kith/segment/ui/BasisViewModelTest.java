package app.kith.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.SegmentationMethod;
import app.kith.fx.plot.Chart;
import app.kith.fx.plot.Rise;
import app.kith.fx.plot.Tree;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasisViewModelTest {
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

  private void find(Algorithm algorithm) {
    explore.choices().algorithmProperty().set(algorithm);
    explore.findGroups();
  }

  private Chart chart() {
    return Objects.requireNonNull(explore.basis().chartProperty().get());
  }

  private Tree tree() {
    return (Tree) chart().drawing();
  }

  private int groups() {
    return Objects.requireNonNull(explore.groupsProperty().get()).groups();
  }

  @Test
  void roundGroupsRestOnNothingThatCouldBeDrawn() {
    assertThat(explore.basis().chartProperty().get()).isNull();
    assertThat(explore.basis().hintProperty().get()).isNull();
  }

  @Test
  void aTreeStandsBesideTheGroupsThatWereCutFromIt() {
    find(Algorithm.HIERARCHY);
    assertThat(groups()).isEqualTo(3);
    assertThat(tree().leaves()).hasSize(31);
    assertThat(tree().leaves().stream().mapToInt(Integer::parseInt).sum())
        .isEqualTo(SegmentsDesk.PEOPLE);
    assertThat(tree().said()).isEqualTo("3 groups");
    assertThat(chart().spoken()).contains("90 people", "3 groups");
    assertThat(chart().rows()).hasSize(30);
    assertThat(chart().rows().getFirst().getLast()).isEqualTo("90");
  }

  @Test
  void movingTheCutAndLettingGoMakesOtherGroups() {
    find(Algorithm.HIERARCHY);
    double top = tree().joints().getLast().height();
    explore.basis().moved(top * 2);
    assertThat(tree().said()).isEqualTo("2 groups");
    assertThat(groups()).isEqualTo(3);
    explore.basis().released();
    assertThat(groups()).isEqualTo(2);
    assertThat(explore.choices().groupsProperty().get()).isEqualTo(2);
    explore.basis().moved(0);
    explore.basis().released();
    assertThat(groups()).isEqualTo(10);
  }

  @Test
  void arrowKeysCutOneGroupMoreOrFewer() {
    find(Algorithm.HIERARCHY);
    explore.basis().stepped(-1);
    assertThat(groups()).isEqualTo(4);
    explore.basis().stepped(1);
    explore.basis().stepped(1);
    assertThat(groups()).isEqualTo(2);
    explore.basis().stepped(1);
    assertThat(groups()).isEqualTo(2);
  }

  @Test
  void theCurveOfDistancesMarksTheRadiusThatIsProposed() {
    find(Algorithm.DENSITY);
    Rise rise = (Rise) chart().drawing();
    assertThat(rise.values()).hasSize(SegmentsDesk.PEOPLE).isSorted();
    assertThat(rise.level()).isEqualTo(rise.proposed());
    assertThat(radius()).isEqualTo(rise.proposed());
    assertThat(chart().rows()).hasSize(21);
    assertThat(chart().spoken()).contains("neighbour number 3");
  }

  private double radius() {
    return ((SegmentationMethod.Density) explore.groupsProperty().get().method())
        .radius()
        .orElseThrow();
  }

  @Test
  void anotherRadiusMakesOtherCrowds() {
    find(Algorithm.DENSITY);
    explore.basis().moved(100);
    explore.basis().released();
    assertThat(groups()).isEqualTo(1);
    assertThat(radius()).isEqualTo(100);
    explore.basis().stepped(-1);
    assertThat(radius()).isCloseTo(100 / 1.05, within(1e-9));
    explore.basis().moved(0);
    explore.basis().released();
    assertThat(radius()).as("a radius is above 0").isPositive();
  }
}
