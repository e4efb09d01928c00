package app.kith.intake.plan;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.intake.readers.ProblemKind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanRowsTest {
  private static final int MANY = 40_000;
  private final PlanRows rows = new PlanRows();

  @AfterEach
  void close() {
    rows.close();
  }

  @Test
  void whatGoesInComesOutAlike() {
    PlanRow changed =
        new PlanRow(
            7,
            Outcome.CHANGED,
            List.of("Ann", "", "王芳\n\"x\""),
            List.of(
                CellChange.set(Message.of("intake.field.CITY"), "York", "Leeds"),
                CellChange.set(Message.of("intake.field.own", "Shoe size"), "", "39")),
            null);
    PlanRow rejected = new PlanRow(9, Outcome.REJECTED, List.of(), List.of(), ProblemKind.LONG_ROW);
    rows.add(changed);
    rows.add(rejected);
    assertThat(rows.get(1, 0)).containsExactly(rejected, changed);
    assertThat(rows.widest()).isEqualTo(3);
  }

  @Test
  void manyRowsAreFoundByOutcomeAndByText() {
    fill();
    assertThat(rows.size()).isEqualTo(MANY);
    assertThat(found(new PlanFilter(Outcome.REJECTED, ""))).hasSize(MANY / 100);
    assertThat(found(new PlanFilter(null, " PERSON 39777 "))).containsExactly(39_777);
    assertThat(found(new PlanFilter(Outcome.REJECTED, "person 39777"))).isEmpty();
    assertThat(rows.get(MANY - 1, 3)).extracting(PlanRow::row).containsExactly(MANY + 1L, 5L);
  }

  @Test
  void aSearchGoesOnWhereItEnded() {
    PlanFilter filter = new PlanFilter(Outcome.REJECTED, "");
    fill();
    int[] first = found(filter);
    int before = rows.size();
    rows.add(new PlanRow(1, Outcome.REJECTED, List.of("late"), List.of(), ProblemKind.NOBODY));
    assertThat(rows.find(filter, first, before, () -> false))
        .hasSize(first.length + 1)
        .endsWith(before);
  }

  @Test
  void aMarkedRowHasItsNewOutcome() {
    fill();
    rows.mark(5, Outcome.KNOWN);
    assertThat(found(new PlanFilter(Outcome.KNOWN, ""))).containsExactly(5);
    assertThat(rows.get(5).getFirst().outcome()).isEqualTo(Outcome.KNOWN);
  }

  @Test
  void afterTheClosingThereIsNothing() {
    fill();
    rows.close();
    rows.add(new PlanRow(1, Outcome.ADDED, List.of("x"), List.of(), null));
    assertThat(rows.get(0)).isEmpty();
    assertThat(rows.size()).isZero();
  }

  private int[] found(PlanFilter filter) {
    return rows.find(filter, new int[0], 0, () -> false);
  }

  private void fill() {
    IntStream.range(0, MANY)
        .mapToObj(
            i ->
                new PlanRow(
                    i + 2L,
                    i % 100 == 0 ? Outcome.REJECTED : Outcome.ADDED,
                    List.of("Person " + i, "p" + i + "@example.org"),
                    List.of(),
                    i % 100 == 0 ? ProblemKind.NOBODY : null))
        .forEach(rows::add);
  }
}
