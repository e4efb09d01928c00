package app.kith.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.analytics.FeatureService;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.segment.rule.Criterion;
import app.kith.segment.rule.InventedPeople;
import app.kith.segment.rule.NumberTest;
import app.kith.segment.rule.OrderField;
import app.kith.segment.rule.OwnField;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentServiceTest {
  private static final Criterion BUYERS =
      new Criterion.Amount(OrderField.ORDER_COUNT, 0, NumberTest.AT_LEAST, 1);

  private TestDatabase workspace;
  private SegmentService segments;
  private long[] people;

  @BeforeEach
  void open(@TempDir Path folder) {
    workspace = TestDatabase.in(folder);
    segments =
        new SegmentService(
            workspace.database(),
            workspace.history(),
            new FeatureService(workspace.database(), workspace.clock()),
            workspace.clock());
    people = InventedPeople.store(workspace, 60, 9);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void keepsPeopleChosenByHandAndTakesThemBackOnUndo() {
    long[] chosen = {people[5], people[2], people[5]};
    SegmentChange done = segments.createSelection("  Spring   fair ", "from the map", chosen);
    assertThat(segments.members(done.segmentId())).containsExactly(people[2], people[5]);
    assertThat(segments.find(done.segmentId()).map(Segment::name)).hasValue("Spring fair");
    workspace.history().undo(done.changeSetId());
    assertThat(segments.all()).isEmpty();
    workspace.history().redo(done.changeSetId());
    assertThat(segments.count(done.segmentId())).isEqualTo(2);
  }

  @Test
  void evaluatesARuleEachTimeItIsAsked() {
    long id = segments.createRule("Buyers", BUYERS).segmentId();
    long before = segments.count(id);
    assertThat(segments.members(id)).hasSize((int) before).isSorted();
    assertThat(before).isPositive().isLessThan(people.length);
    segments.changeRule(id, "Everybody", new Criterion.AllOf(List.of()));
    assertThat(segments.members(id)).containsExactly(people);
    assertThat(segments.ruleOf(id)).hasValue(new Criterion.AllOf(List.of()));
  }

  @Test
  void asksAboutOtherSegmentsOfEitherKind() {
    long hand = segments.createSelection("Hand", null, Arrays.copyOf(people, 10)).segmentId();
    long rule = segments.createRule("Buyers", BUYERS).segmentId();
    Criterion both =
        new Criterion.AllOf(List.of(new Criterion.InSegment(hand), new Criterion.InSegment(rule)));
    long[] expected = Arrays.stream(segments.members(rule)).filter(id -> id <= people[9]).toArray();
    assertThat(segments.people(both)).containsExactly(expected);
  }

  @Test
  void refusesRulesThatAskAboutEachOtherAndLeavesThemAsTheyWere() {
    long first = segments.createRule("First", BUYERS).segmentId();
    long second = segments.createRule("Second", new Criterion.InSegment(first)).segmentId();
    assertThatThrownBy(() -> segments.changeRule(first, "First", new Criterion.InSegment(second)))
        .isInstanceOf(UserFacingException.class)
        .hasMessage("segment.error.circle");
    assertThat(segments.ruleOf(first)).hasValue(BUYERS);
  }

  @Test
  void refusesANameThatIsTakenHoweverItIsCapitalisedAndProposesAnother() {
    segments.createRule("Friends", BUYERS);
    assertThatThrownBy(() -> segments.createRule("FRIENDS", BUYERS))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            e -> assertThat(e.userMessage().arguments()).containsExactly("FRIENDS", "FRIENDS (2)"));
    long other = segments.createRule("Others", BUYERS).segmentId();
    assertThatThrownBy(() -> segments.rename(other, "friends")).hasMessage("segment.error.name");
    assertThat(segments.names()).hasSize(2);
  }

  @Test
  void mayChangeTheCapitalsOfItsOwnName() {
    long id = segments.createRule("friends", BUYERS).segmentId();
    segments.rename(id, "Friends");
    assertThat(segments.findByName("FRIENDS").map(Segment::name)).hasValue("Friends");
  }

  @Test
  void refusesBlankAndOverlongNamesAndEmptySelections() {
    assertThatThrownBy(() -> segments.createRule(" ", BUYERS))
        .hasMessage("segment.error.name.length");
    assertThatThrownBy(() -> segments.createRule("x".repeat(301), BUYERS))
        .hasMessage("segment.error.name.length");
    assertThatThrownBy(() -> segments.createSelection("Nobody", null, new long[0]))
        .hasMessage("segment.error.nobody");
  }

  private static ModelGroup group(String name, int number, long... members) {
    Message trait = Message.of("analytics.value.days", 412.5);
    return new ModelGroup(name, Message.of("analytics.text", trait), number, members);
  }

  @Test
  void keepsAllGroupsOfAModelInOneStepWithWhatIsNeededToRepeatIt() {
    ModelDefinition model =
        new ModelDefinition(
            "kmeans",
            List.of("recency", "monetary"),
            2,
            0,
            42,
            10,
            "Z",
            true,
            List.of(List.of(1.5, 2.0), List.of(3.0, 4.0)),
            null,
            null);
    segments.createRule("Loyal", BUYERS);
    SegmentChange done =
        segments.createModel(
            model,
            List.of(group("Loyal", 0, Arrays.copyOf(people, 4)), group("Lost", 1, people[9])));
    assertThat(segments.all())
        .extracting(row -> row.segment().name(), SegmentSize::people)
        .contains(
            org.assertj.core.api.Assertions.tuple("Loyal (2)", 4L),
            org.assertj.core.api.Assertions.tuple("Lost", 1L));
    Segment lost = segments.findByName("Lost").orElseThrow();
    assertThat(ModelDefinition.read(lost.definition()))
        .isEqualTo(model.of(group("Lost", 1, people[9])));
    workspace.history().undo(done.changeSetId());
    assertThat(segments.names()).hasSize(1);
  }

  @Test
  void doesNotDeleteWhatAnotherRuleAsksAbout() {
    long first = segments.createRule("First", BUYERS).segmentId();
    long second =
        segments
            .createRule("Second", new Criterion.Not(new Criterion.InSegment(first)))
            .segmentId();
    assertThatThrownBy(() -> segments.delete(first)).hasMessage("segment.error.used");
    segments.delete(second);
    SegmentChange done = segments.delete(first);
    assertThat(segments.all()).isEmpty();
    workspace.history().undo(done.changeSetId());
    assertThat(segments.find(first)).isPresent();
  }

  @Test
  void saysWhenASegmentIsGone() {
    assertThatThrownBy(() -> segments.members(1)).hasMessage("segment.error.gone");
    assertThat(segments.find(1)).isEqualTo(Optional.empty());
  }

  @Test
  void knowsTheOwnFieldsAndTheNamesOfPeople() {
    assertThat(segments.ownFields())
        .extracting(OwnField::name)
        .containsExactly("Hobby's", "News?", "Renewal", "Score (1-100)");
    assertThat(segments.peopleNames(new long[] {people[3], 5, people[0]}))
        .satisfiesExactly(
            name -> assertThat(name).endsWith(" 3"),
            name -> assertThat(name).isEmpty(),
            name -> assertThat(name).endsWith(" 0"));
  }
}
