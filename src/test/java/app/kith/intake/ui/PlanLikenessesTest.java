package app.kith.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.intake.people.Crowd;
import app.kith.intake.plan.Likeness;
import app.kith.intake.plan.Outcome;
import app.kith.intake.plan.PlanRow;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanLikenessesTest {
  @TempDir private Path folder;
  private TestDatabase test;
  private ImportViewModel model;
  private PlanViewModel plan;

  @BeforeEach
  void open() throws IOException {
    test = TestDatabase.in(folder);
    model = new ImportViewModel(Desks.of(test));
    plan = model.plan();
    open(Crowd.HEAD + Crowd.MARGARET + Crowd.rows());
    model.importNow();
    open(Crowd.HEAD + Crowd.MARGRET + "Ulrich,Zanetti,u@example.net,,,Trento,,\n");
  }

  @AfterEach
  void close() {
    model.another();
    test.close();
  }

  @Test
  void theRowThatLooksLikeSomebodyIsMarkedOnceThePlanStands() {
    assertThat(model.state().isReady().get()).isTrue();
    assertThat(plan.likenesses().looked().get().isLooking()).isFalse();
    assertThat(plan.likenesses().looked().get().count()).isEqualTo(1);
    assertThat(likeness().name()).isEqualTo("Margaret Holloway");
    assertThat(rows()).hasSize(2);
    model.state().onlyAlike().set(true);
    assertThat(rows()).extracting(PlanRow::row).containsExactly(2L);
  }

  @Test
  void sureOnesAreMergedAtOnceAndEachCanBeTakenBack() {
    plan.verdicts().decide(plan.verdicts().sureAndOpen(), true);
    assertThat(count(Outcome.MERGED)).isEqualTo(1);
    assertThat(plan.verdicts().sureAndOpen()).isEmpty();
    assertThat(plan.verdicts().verdict(rows().getFirst())).isTrue();
    assertThat(rows().getFirst().likeness()).isNotNull();

    plan.verdicts().decide(List.of(likeness()), null);
    assertThat(count(Outcome.MERGED)).isZero();
    assertThat(count(Outcome.ADDED)).isEqualTo(2);
  }

  @Test
  void notTheSameStaysNewAndIsNoLongerAmongTheOpenOnes() {
    plan.verdicts().decide(List.of(likeness()), false);
    assertThat(count(Outcome.ADDED)).isEqualTo(2);
    assertThat(plan.verdicts().sureAndOpen()).isEmpty();
    assertThat(plan.verdicts().verdict(rows().getFirst())).isFalse();
  }

  @Test
  void aRowThatAKeyMeetsCanBeKeptAsANewPersonAndTakenBack() throws IOException {
    open("Name,Email,City\nM. Junior,margaret@example.org,York\n");
    assertThat(plan.verdicts().hasAny()).isTrue();
    PlanRow met = rows().getFirst();
    assertThat(met.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(met.met()).isEqualTo(Message.of("intake.met.EMAIL", "Margaret Holloway"));
    plan.verdicts().keepApart(met, true);
    assertThat(rows().getFirst().outcome()).isEqualTo(Outcome.ADDED);
    assertThat(plan.verdicts().isApart(met)).isTrue();
    assertThat(plan.verdicts().isMet(rows().getFirst())).isTrue();
    plan.verdicts().keepApart(met, false);
    assertThat(rows().getFirst().outcome()).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void theImportDoesWhatThePlanSaid() {
    plan.verdicts().decide(plan.verdicts().sureAndOpen(), true);
    model.importNow();
    assertThat(model.state().step().get()).isEqualTo(ImportStep.DONE);
    assertThat(count(Outcome.MERGED)).isEqualTo(1);
  }

  @Test
  void aCorrectedCellIsLookedAtAnew() {
    PlanRow row = rows().getFirst();
    plan.correct(row, 0, "Cornelius");
    plan.correct(rows().getFirst(), 1, "Okafor");
    plan.correct(rows().getFirst(), 3, "+44 20 7000 1234");
    plan.correct(rows().getFirst(), 4, "1 Other St");
    plan.correct(rows().getFirst(), 7, "1999-01-01");
    assertThat(plan.likenesses().looked().get().count()).isZero();
  }

  private Likeness likeness() {
    return plan.likenesses().looked().get().report().found().getFirst();
  }

  private long count(Outcome outcome) {
    return model.state().plan().get().outcomes().stream()
        .filter(it -> it.outcome() == outcome)
        .mapToLong(PlanSummary.Count::rows)
        .sum();
  }

  private List<PlanRow> rows() {
    return IntStream.range(0, plan.lineCount()).mapToObj(plan::row).toList();
  }

  private void open(String list) throws IOException {
    model.open(Files.writeString(folder.resolve("list.csv"), list));
  }
}
