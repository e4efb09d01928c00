package app.kith.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.Feature;
import app.kith.analytics.FeatureKind;
import app.kith.analytics.FeatureTable;
import app.kith.analytics.Persona;
import app.kith.fx.ScreenId;
import app.kith.segment.ModelDefinition;
import app.kith.segment.Segment;
import app.kith.segment.SegmentSize;
import app.kith.segment.ui.scatter.Colouring;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreViewModelTest {
  private SegmentsDesk desk;
  private ExploreViewModel explore;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new SegmentsDesk(folder);
    explore = desk.model.explore();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void teachesWhenNobodyIsKnownInNumbers() {
    desk.table = SegmentsDesk.nobody();
    explore.load();
    assertThat(explore.stateProperty().get()).isEqualTo(ExploreViewModel.State.EMPTY);
    assertThat(explore.pointsProperty().get()).isNull();
    explore.openImport();
    assertThat(desk.navigator.visits().getLast().screen()).isEqualTo(ScreenId.IMPORT);
  }

  @Test
  void showsEverybodyAndFindsGroupsByItselfWhenTheyAreFew() {
    explore.load();
    assertThat(explore.stateProperty().get()).isEqualTo(ExploreViewModel.State.READY);
    assertThat(explore.groupsProperty().get().groups()).isEqualTo(3);
    assertThat(explore.pointsProperty().get().count()).isEqualTo(SegmentsDesk.PEOPLE);
    assertThat(explore.pointsProperty().get().colouring().entries())
        .extracting(Colouring.Entry::count)
        .containsExactly(30, 30, 30);
    assertThat(explore.pointsProperty().get().across().title()).isEqualTo("Income");
  }

  @Test
  void findsAsManyGroupsAsAskedFor() {
    explore.load();
    explore.choices().groupsProperty().set(4);
    explore.findGroups();
    assertThat(explore.groupsProperty().get().groups()).isEqualTo(4);
  }

  @Test
  void forgetsASearchThatWasStopped() {
    explore.load();
    desk.tasks.hold();
    explore.choices().groupsProperty().set(4);
    explore.findGroups();
    explore.stop();
    desk.tasks.releaseAll();
    assertThat(explore.groupsProperty().get().groups()).isEqualTo(3);
    assertThat(explore.workProperty().getValue()).isNull();
  }

  @Test
  void showsTheLastPictureAskedForWhenAnEarlierOneComesLate() {
    explore.load();
    desk.tasks.hold();
    explore.choices().acrossProperty().set(Measure.MAP);
    explore.choices().sizeProperty().set(explore.choices().sizes().getLast());
    int last = desk.tasks.heldCount() - 1;
    desk.tasks.release(last);
    desk.tasks.releaseAll();
    assertThat(explore.pointsProperty().get().sizing().title()).isEqualTo("Score");
    assertThat(explore.drawingProperty().get()).isFalse();
  }

  @Test
  void showsNewPeopleEvenIfThePictureWasChangedWhileTheyWereRead() {
    explore.load();
    desk.tasks.hold();
    desk.table = SegmentsDesk.clouds(java.util.Arrays.copyOf(desk.people, 30));
    explore.load();
    explore.choices().sizeProperty().set(explore.choices().sizes().getLast());
    desk.tasks.releaseAll();
    assertThat(explore.pointsProperty().get().count()).isEqualTo(30);
  }

  @Test
  void pairsTheMapWithItselfAndAFeatureWithAnother() {
    explore.load();
    ExploreChoices choices = explore.choices();
    choices.upProperty().set(Measure.MAP);
    assertThat(choices.acrossProperty().get()).isEqualTo(Measure.MAP);
    choices.acrossProperty().set(choices.axes().get(2));
    assertThat(choices.upProperty().get()).isEqualTo(choices.axes().get(3));
    choices.upProperty().set(Measure.NEIGHBOURS);
    assertThat(choices.acrossProperty().get()).isEqualTo(Measure.NEIGHBOURS);
  }

  @Test
  void makesSegmentsOfTheGroupsInOneStep() {
    explore.load();
    explore.keepGroups();
    assertThat(desk.model.list().rows()).extracting(SegmentSize::people).containsOnly(30L);
    assertThat(desk.notifications.notes()).hasSize(1);
    Segment first = desk.model.list().rows().getFirst().segment();
    ModelDefinition definition = ModelDefinition.read(first.definition());
    assertThat(definition.features()).containsExactly("Income", "Score");
    assertThat(definition.centres()).hasSize(3);
    assertThat(definition.seed()).isEqualTo(Models.SEED);
  }

  @Test
  void makesASegmentOfOneGroupWithItsOwnMembers() {
    explore.load();
    Persona persona = explore.groupsProperty().get().personas().get(1);
    explore.keepGroup(persona);
    long id = desk.model.list().selectedProperty().get().segment().id();
    assertThat(desk.segments.members(id))
        .containsExactly(explore.groupsProperty().get().assignment().members(persona.group()));
  }

  @Test
  void makesASegmentOfPeopleDrawnAround() {
    explore.load();
    desk.dialogs.willAnswer("Corner");
    explore.keepPeople(new long[] {desk.people[4], desk.people[7]});
    long id = desk.segments.findByName("Corner").orElseThrow().id();
    assertThat(desk.segments.members(id)).containsExactly(desk.people[4], desk.people[7]);
  }

  @Test
  void findsTheRowsOfPeople() {
    explore.load();
    List<Long> some = LongStream.of(desk.people[3], desk.people[0], 5).boxed().toList();
    assertThat(explore.rowsOf(some)).containsExactly(0, 3);
  }

  @Test
  void offersRfmOnlyWhereThereAreOrders() {
    explore.load();
    assertThat(explore.offersRfm()).isFalse();
    assertThat(explore.choices().algorithms())
        .containsExactly(Algorithm.KMEANS, Algorithm.DENSITY, Algorithm.HIERARCHY);
  }

  @Test
  void findsTheNamedGroupsOfBuyersWhereThereAreOrders() {
    desk.table = orders(desk.people);
    explore.load();
    assertThat(explore.offersRfm()).isTrue();
    assertThat(explore.choices().chosenFeatures())
        .containsExactly("recency", "frequency", "monetary");
    assertThat(explore.choices().logarithmProperty().get()).isTrue();
    explore.choices().algorithmProperty().set(Algorithm.RFM);
    explore.findGroups();
    explore.keepGroups();
    assertThat(desk.model.list().rows()).hasSizeGreaterThan(3);
    assertThat(desk.model.list().rows().stream().mapToLong(SegmentSize::people).sum())
        .isEqualTo(SegmentsDesk.PEOPLE);
    Segment first = desk.model.list().rows().getFirst().segment();
    assertThat(ModelDefinition.read(first.definition()).method()).isEqualTo("rfm");
  }

  static FeatureTable orders(long[] ids) {
    double[][] columns = new double[3][ids.length];
    for (int i = 0; i < ids.length; i++) {
      columns[0][i] = 1 + (i * 37) % 300;
      columns[1][i] = 1 + i % 9;
      columns[2][i] = 10 + (i * 53) % 900;
    }
    return new FeatureTable(
        ids,
        List.of(
            Feature.of(FeatureKind.RECENCY),
            Feature.of(FeatureKind.FREQUENCY),
            Feature.of(FeatureKind.MONETARY)),
        columns);
  }

  @Test
  void saysWhoAPointIs() {
    explore.load();
    assertThat(explore.pointsProperty().get().card(0).title()).endsWith(" 0");
    assertThat(explore.pointsProperty().get().card(0).lines())
        .extracting(line -> line.label())
        .containsExactly("Group", "Income", "Score");
  }
}
