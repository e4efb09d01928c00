package app.kith.segment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.segment.rule.Criterion;
import app.kith.segment.rule.Field;
import app.kith.segment.rule.MemberField;
import app.kith.segment.rule.NumberTest;
import app.kith.segment.rule.OrderField;
import app.kith.segment.rule.PersonField;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleViewModelTest {
  private SegmentsDesk desk;
  private RuleViewModel rule;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new SegmentsDesk(folder);
    rule = desk.model.rule();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private RuleLine line(int number, Field field, Operator operator, String value) {
    RuleLine line = rule.lines().get(number);
    line.fieldProperty().set(field);
    line.operatorProperty().set(operator);
    line.valueProperty().set(value);
    return line;
  }

  @Test
  void beginsWithOneLineThatStillLacksItsValue() {
    rule.create();
    assertThat(rule.openProperty().get()).isTrue();
    assertThat(rule.lines()).hasSize(1);
    assertThat(rule.problemProperty().get()).isEqualTo(Message.of("segment.rule.incomplete"));
    rule.save();
    assertThat(desk.segments.all()).isEmpty();
  }

  @Test
  void readsBackAndCountsWhatIsWritten() {
    rule.create();
    line(0, OrderField.TOTAL_SPENT, Operator.AT_LEAST, "1,000").withinDaysProperty().set("90");
    rule.add();
    line(1, PersonField.CITY, Operator.CONTAINS_NOT, " Lyon ");
    assertThat(desk.texts.text(rule.sentenceProperty().get()))
        .isEqualTo(
            "People where Total spent in the last 90 days is at least 1,000"
                + " and City does not contain \"Lyon\".");
    rule.anyProperty().set(true);
    long expected =
        desk.segments.count(
            new Criterion.AnyOf(
                List.of(
                    new Criterion.Amount(OrderField.TOTAL_SPENT, 90, NumberTest.AT_LEAST, 1000),
                    new Criterion.Text(
                        PersonField.CITY, app.kith.segment.rule.TextTest.CONTAINS_NOT, "Lyon"))));
    assertThat(rule.countProperty().get()).isEqualTo(Message.of("segment.rule.count", expected));
  }

  @Test
  void countsOnceMoreWhenTheRuleChangedWhileCounting() {
    rule.create();
    desk.tasks.hold();
    line(0, PersonField.CITY, Operator.KNOWN, "");
    line(0, PersonField.CITY, Operator.UNKNOWN, "");
    assertThat(desk.tasks.heldCount()).isEqualTo(1);
    desk.tasks.release(0);
    desk.tasks.release(0);
    long unknown = desk.segments.count(new Criterion.Not(new Criterion.Known(PersonField.CITY)));
    assertThat(rule.countProperty().get()).isEqualTo(Message.of("segment.rule.count", unknown));
  }

  @Test
  void savesOpensAgainAndChangesWithoutLosingAnything() {
    long hand =
        desk.segments.createSelection("Hand", null, Arrays.copyOf(desk.people, 5)).segmentId();
    rule.create();
    rule.nameProperty().set("Mixed");
    line(0, PersonField.LIFECYCLE, Operator.NOT_CHOSEN, "");
    rule.add();
    RuleLine member = line(1, MemberField.SEGMENT, Operator.MEMBER, "");
    assertThat(member.choiceProperty().get().code()).isEqualTo(Long.toString(hand));
    rule.add();
    line(2, OrderField.LAST_ORDER, Operator.LONGER_AGO, "30");
    rule.save();
    assertThat(rule.openProperty().get()).isFalse();
    Criterion saved = desk.model.list().detailProperty().get().rule().orElseThrow();
    desk.model.editRule();
    assertThat(rule.editing()).isTrue();
    assertThat(rule.criterion()).isEqualTo(saved);
    rule.remove(rule.lines().getFirst());
    rule.nameProperty().set("Changed");
    rule.save();
    assertThat(desk.model.list().rows()).hasSize(2);
    assertThat(desk.segments.findByName("Changed")).isPresent();
  }

  @Test
  void offersOnlyWhatSuitsTheField() {
    rule.create();
    RuleLine line = line(0, PersonField.BIRTHDAY, Operator.WITHIN_DAYS, "7");
    assertThat(line.operators())
        .containsExactly(
            Operator.WITHIN_DAYS, Operator.LONGER_AGO, Operator.KNOWN, Operator.UNKNOWN);
    line.fieldProperty().set(PersonField.CONSENT);
    assertThat(line.operatorProperty().get()).isEqualTo(Operator.CHOSEN);
    assertThat(line.choices()).hasSize(3);
    assertThat(rule.fields()).contains(PersonField.CITY, OrderField.ORDER_COUNT);
    assertThat(rule.fields()).filteredOn(f -> f.code().startsWith("own:")).hasSize(4);
  }

  @Test
  void leavesARuleAloneThatIsNestedTooDeeply() {
    Criterion deep =
        new Criterion.AllOf(
            List.of(
                new Criterion.AnyOf(
                    List.of(new Criterion.Tagged("vip"), new Criterion.Known(PersonField.CITY)))));
    desk.model.list().choose(desk.segments.createRule("Deep", deep).segmentId());
    desk.model.editRule();
    assertThat(rule.openProperty().get()).isFalse();
    assertThat(desk.notifications.notes().getLast().message().key())
        .isEqualTo("segment.rule.complex");
  }

  @Test
  void takesNoHalfNumbers() {
    for (String text : List.of("", " ", "x", "12x", "1.2.3", "--1")) {
      assertThat(RuleLines.number(text, Locale.US)).as(text).isEmpty();
    }
    assertThat(RuleLines.number(" 1,234.5 ", Locale.US)).hasValue(1234.5);
    assertThat(RuleLines.number("1.234,5", Locale.GERMANY)).hasValue(1234.5);
  }

  @Test
  void leavesWithoutKeepingAnything() {
    rule.create();
    rule.cancel();
    assertThat(rule.openProperty().get()).isFalse();
    assertThat(desk.segments.all()).isEmpty();
  }
}
