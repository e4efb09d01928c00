package app.kith.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.quality.values.DateOrder;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtsTest {
  /** What an import says of a column whose first values decide how all of them are read. */
  private static List<Problems.Problem> said(String[] first, String... later) {
    List<Row> sample = new ArrayList<>();
    for (String value : first) {
      sample.add(Row.of(sample.size() + 2, List.of("x", value)));
    }
    Mapping<PersonField> mapping =
        new PersonGuess(ZoneOffset.UTC, 2026).guess(new Sample(List.of("Name", "Since"), sample));
    return said(mapping, sample, later);
  }

  private static List<Problems.Problem> said(
      Mapping<PersonField> mapping, List<Row> sample, String... later) {
    Doubts doubts = new Doubts(mapping, ZoneOffset.UTC, 2026);
    sample.forEach(doubts::look);
    Arrays.stream(later).forEach(value -> doubts.look(Row.of(900, List.of("x", value))));
    Problems problems = new Problems();
    doubts.report(problems);
    return problems.list();
  }

  private static String[] values(String... values) {
    return values;
  }

  @Test
  void aDateThatCouldBeginWithItsYearIsNeverTakenInSilence() {
    assertThat(said(values("25/12/20", "24/11/20")))
        .extracting(Problems.Problem::kind)
        .containsExactly(ProblemKind.AMBIGUOUS);
    assertThat(said(values("25/12/20", "31/12/99"))).isEmpty();
  }

  @Test
  void aLaterRowDecidesWhatTheFirstOnesLeftOpen() {
    assertThat(said(values("03/04/2021"), "13/04/2021"))
        .extracting(Problems.Problem::kind)
        .containsExactly(ProblemKind.AMBIGUOUS, ProblemKind.CONTRADICTION);
    assertThat(said(values("03.04.2021"), "13.04.2021")).isEmpty();
  }

  @Test
  void aLaterRowThatContradictsTheFirstOnesIsNamed() {
    List<Problems.Problem> said = said(values("12/31/2020", "01/15/2021"), "31/12/2020");
    assertThat(said).extracting(Problems.Problem::kind).containsExactly(ProblemKind.CONTRADICTION);
    assertThat(said.getFirst().rows()).containsExactly(900L);
    assertThat(said.getFirst().example()).isEqualTo("31/12/2020");
    assertThat(said(values("1,234.50", "2.25"), "1.234,50"))
        .extracting(Problems.Problem::kind)
        .containsExactly(ProblemKind.CONTRADICTION);
  }

  @Test
  void whatAPersonHasChosenIsNotDoubtedButStillContradicted() {
    List<Row> sample = List.of(Row.of(2, List.of("x", "03/04/2021")));
    Mapping<PersonField> chosen =
        new PersonGuess(ZoneOffset.UTC, 2026)
            .guess(new Sample(List.of("Name", "Since"), sample))
            .with(DateOrder.DAY_FIRST);
    assertThat(said(chosen, sample)).isEmpty();
    assertThat(said(chosen, sample, "12/31/2021")).hasSize(1);
  }
}
