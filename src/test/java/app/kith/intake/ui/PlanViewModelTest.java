package app.kith.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.plan.CellChange;
import app.kith.intake.plan.Outcome;
import app.kith.intake.plan.PlanRow;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanViewModelTest {
  @TempDir private Path folder;
  private TestDatabase test;
  private InlineTasks tasks;
  private ImportViewModel model;
  private ImportState state;
  private PlanViewModel plan;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    tasks = new InlineTasks();
    model = new ImportViewModel(Desks.of(test, tasks, new FakeDialogs(), new FakeNotifications()));
    state = model.state();
    plan = model.plan();
  }

  @AfterEach
  void close() {
    model.another();
    test.close();
  }

  @Test
  void theCountsGrowWhileTheFileIsRead() throws IOException {
    StringBuilder list = new StringBuilder("Name,Email\n");
    IntStream.range(0, 45_000)
        .forEach(i -> list.append("P").append(i).append(",p").append(i).append("@x.org\n"));
    List<Long> seen = new ArrayList<>();
    List<Boolean> current = new ArrayList<>();
    state
        .plan()
        .subscribe(
            made -> {
              if (made != null) {
                seen.add(made.outcomes().getFirst().rows());
                current.add(state.isReady().get());
              }
            });
    model.open(file(list.toString()));
    assertThat(seen).startsWith(1_000L).contains(21_000L).endsWith(45_000L);
    assertThat(current.getFirst()).isFalse();
    assertThat(state.isReady().get()).isTrue();
    assertThat(plan.lineCount()).isEqualTo(45_000);
    assertThat(plan.row(44_999).cell(0)).isEqualTo("P44999");
  }

  @Test
  void rowsAreFoundByOutcomeAndText() throws IOException {
    model.open(file("Name,Email\nAnn,ann@x.org\nBob,bob@x.org\n,,\n,\"\",x\n"));
    plan.filter(Outcome.ADDED);
    assertThat(names()).containsExactly("Ann", "Bob");
    state.text().set("BO");
    assertThat(names()).containsExactly("Bob");
    plan.filter(Outcome.ADDED);
    state.text().set("");
    assertThat(plan.lineCount()).isEqualTo(3);
  }

  @Test
  void aMendedRowBecomesNewAndIsImportedSo() throws IOException {
    StringBuilder list = new StringBuilder("Name,Email\n");
    IntStream.range(0, 30).forEach(i -> list.append("Ann").append(i).append(",a@x.org\n"));
    model.open(file(list + "lee,bob,bob@x.org\n"));
    assertThat(count(Outcome.REJECTED)).isOne();
    assertThat(plan.columns()).extracting(PlanColumn::index).containsExactly(0, 1, 2);
    PlanRow broken = plan.row(30);
    plan.correct(broken, 0, "Bob Lee");
    plan.correct(broken, 1, "bob@x.org");
    plan.correct(broken, 2, "");
    assertThat(count(Outcome.REJECTED)).isZero();
    assertThat(count(Outcome.ADDED)).isEqualTo(2);
    assertThat(plan.row(30).outcome()).isEqualTo(Outcome.ADDED);
    assertThat(plan.isCorrected(plan.row(30), 0)).isTrue();
    model.importNow();
    assertThat(people()).extracting(Person::fullName).containsExactly("Ann0", "Bob Lee");
  }

  @Test
  void aChangedCellSaysOldAndNew() throws IOException {
    model.open(file("Name,Email,City\nAnn,ann@x.org,York\n"));
    model.importNow();
    model.open(file("Name,Email,City,Phone\nAnn,ann@x.org,Leeds,123\n"));
    model.rule(ConflictRule.TAKE_NEW);
    PlanRow row = plan.row(0);
    assertThat(plan.columns().get(2).change(row).orElseThrow().before()).isEqualTo("York");
    assertThat(plan.columns().get(2).change(row).orElseThrow().after()).isEqualTo("Leeds");
    assertThat(plan.columns().get(0).change(row)).isEmpty();
  }

  @Test
  void whatIsAskedIsShownWithBothValuesAndCounted() throws IOException {
    model.open(file("Name,Email,City\nAnn,ann@x.org,York\nBob,bob@x.org,Bath\n"));
    model.importNow();
    model.open(file("Name,Email,City\nAnn,ann@x.org,Leeds\nBob,bob@x.org,Bath\n"));
    model.fields().columnRule(2, new RuleChoice(ConflictRule.ASK));
    assertThat(state.plan().get().asked()).isOne();
    state.onlyOpen().set(true);
    assertThat(plan.lineCount()).isOne();
    PlanRow row = plan.row(0);
    CellChange change = plan.columns().get(2).change(row).orElseThrow();
    assertThat(change.before()).isEqualTo("York");
    assertThat(change.after()).isEqualTo("Leeds");
    assertThat(plan.state(row, change)).isEqualTo(CellChange.State.ASKED);

    plan.answer(row, change, true);
    assertThat(state.plan().get().asked()).isZero();
    assertThat(count(Outcome.CHANGED)).isOne();
    model.importNow();
    assertThat(people().getFirst().city()).isEqualTo("Leeds");
  }

  @Test
  void theOldPlanStandsUntilTheCorrectedOneIsThere() throws IOException {
    model.open(file("Name,Email\nAnn,ann@x.org\n,,\n,\"\",b\n"));
    PlanRow row = plan.row(1);
    tasks.hold();
    plan.correct(row, 0, "Bob");
    plan.correct(row, 1, "bob@x.org");
    assertThat(plan.cell(plan.row(1), 1)).isEqualTo("bob@x.org");
    assertThat(count(Outcome.ADDED)).isOne();
    assertThat(state.isReady().get()).isFalse();
    assertThat(tasks.heldCount()).isOne();
    tasks.releaseAll();
    assertThat(state.isReady().get()).isTrue();
  }

  @Test
  void correctionsGoWithTheFile() throws IOException {
    Path list = file("Name,Email\nAnn,ann@x.org\n");
    model.open(list);
    plan.correct(plan.row(0), 0, "Bob");
    model.open(list);
    assertThat(plan.cell(plan.row(0), 0)).isEqualTo("Ann");
  }

  @Test
  void rowsOfOrdersAreShownAndCorrectedAsWell() throws IOException {
    model.open(
        file(
            "Order number,Customer ID,Order date,Product,Quantity,Unit price\n"
                + "1,K1,2025-01-02,Tea,1,3.00\n2,,2025-01-02,Tea,1,3.00\n"));
    assertThat(count(Outcome.REJECTED)).isOne();
    plan.correct(plan.row(1), 1, "K2");
    assertThat(count(Outcome.SALE)).isEqualTo(2);
  }

  private List<String> names() {
    return IntStream.range(0, plan.lineCount()).mapToObj(line -> plan.row(line).cell(0)).toList();
  }

  private long count(Outcome outcome) {
    return state.plan().get().outcomes().stream()
        .filter(it -> it.outcome() == outcome)
        .mapToLong(PlanSummary.Count::rows)
        .sum();
  }

  private Path file(String content) throws IOException {
    Path file = folder.resolve("list.csv");
    return Files.writeString(file, content);
  }

  private List<Person> people() {
    return test.database().read(open -> new PersonRepository().page(open, 0, 10));
  }
}
