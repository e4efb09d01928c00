package app.kith.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.mapping.ValueKind;
import app.kith.intake.plan.Outcome;
import app.kith.intake.readers.Delimiter;
import app.kith.intake.readers.Encoding;
import app.kith.order.OrderRepository;
import app.kith.order.OrderService;
import app.kith.quality.values.DateOrder;
import app.kith.quality.values.NumberStyle;
import app.kith.testing.FakeDialogs;
import app.kith.testing.FakeNotifications;
import app.kith.testing.InlineTasks;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
  private static final String LIST =
      "Customer ID,Name,Email,Size\nK1,Ann,ann@example.org,4\nK2,Bob,bob@example.org,5\n,,,6\n";

  @TempDir private Path folder;
  private TestDatabase test;
  private FakeDialogs dialogs;
  private InlineTasks tasks;
  private ImportViewModel model;
  private ImportState state;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    dialogs = new FakeDialogs();
    tasks = new InlineTasks();
    model = new ImportViewModel(Desks.of(test, tasks, dialogs, new FakeNotifications()));
    state = model.state();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void cellsCopiedFromASpreadsheetAreLookedAtLikeAFile() {
    model.paste("Name\tEmail\nAnn Lee\tann@example.org\nBob Ray\tbob@example.org\n");
    assertThat(model.state().file().get().sample().header()).containsExactly("Name", "Email");
    assertThat(model.state().step().get()).isEqualTo(ImportStep.PLANNING);
  }

  @Test
  void aChosenFileIsLookedAtAndPlanned() throws IOException {
    dialogs.willChoose(file(LIST));
    model.choose();
    assertThat(state.step().get()).isEqualTo(ImportStep.PLANNING);
    assertThat(state.kind().get()).isEqualTo(ImportKind.PEOPLE);
    assertThat(state.columns())
        .extracting(ColumnChoice::field)
        .containsExactly(
            PersonField.EXTERNAL_REF, PersonField.FULL_NAME, PersonField.EMAIL, PersonField.CUSTOM);
    assertThat(count("ADDED")).isEqualTo(2);
    assertThat(count("REJECTED")).isOne();
    assertThat(state.isReady().get()).isTrue();
    assertThat(people()).isZero();
  }

  @Test
  void importingAndUndoingLeadsBackToThePlan() throws IOException {
    model.open(file(LIST));
    model.importNow();
    assertThat(state.step().get()).isEqualTo(ImportStep.DONE);
    assertThat(people()).isEqualTo(2);
    model.undo();
    assertThat(people()).isZero();
    assertThat(state.step().get()).isEqualTo(ImportStep.PLANNING);
    assertThat(count("ADDED")).isEqualTo(2);
  }

  @Test
  void everyCorrectionMakesThePlanAnew() throws IOException {
    model.open(file(LIST));
    model.fields().field(3, PersonField.IGNORED);
    assertThat(state.plan().get().notes()).noneMatch(it -> it.key().endsWith("newFields"));
    model.fields().field(3, PersonField.CUSTOM);
    model.fields().valueKind(3, ValueKind.TEXT);
    assertThat(state.columns().get(3).kind()).isEqualTo(ValueKind.TEXT);
    model.fields().field(1, PersonField.EMAIL);
    assertThat(state.columns().get(2).field()).isEqualTo(PersonField.IGNORED);
    model.rule(ConflictRule.TAKE_NEW);
    assertThat(state.rule().get()).isEqualTo(ConflictRule.TAKE_NEW);
  }

  @Test
  void theRuleOfTheNewestSaysByWhichColumn() throws IOException {
    model.open(file("Name,Email,更新时间,Checked\nAnn,ann@example.org,2026-03-01,2026-04-01\n"));
    assertThat(ConflictRule.TAKE_NEW.label(state.newestBy()))
        .isEqualTo(Message.of("intake.rule.newestBy", "更新时间"));
    model.fields().field(3, PersonField.MODIFIED);
    assertThat(state.newestBy()).isEqualTo("Checked");
    assertThat(state.columns().get(2).field()).isEqualTo(PersonField.IGNORED);
    model.fields().field(3, PersonField.CUSTOM);
    assertThat(new RuleChoice(ConflictRule.TAKE_NEW).label(state.newestBy()))
        .isEqualTo(Message.of("intake.rule.TAKE_NEW"));
  }

  @Test
  void valuesAreCleanedWhereThatIsTicked() throws IOException {
    model.open(file("Customer ID,Name,Email\nK1,ANN STONE,ann@gmial.com\n"));
    assertThat(state.plan().get().notes()).isEmpty();
    model.clean(true);
    assertThat(state.clean().get()).isTrue();
    assertThat(state.plan().get().notes())
        .anyMatch(note -> note.key().equals("intake.problem.mailSlip"));
    model.importNow();
    assertThat(
            test.database()
                .read(open -> new app.kith.contact.PersonRepository().page(open, 0, 5))
                .getFirst()
                .fullName())
        .isEqualTo("Ann Stone");
  }

  @Test
  void anUncertainReadingIsShownBesideItsColumnAndCanBeChosenAndChangedBack() throws IOException {
    model.open(
        file(
            "Order number,Customer ID,Date,Amount\n1,K1,03/04/2021,\"1,234\"\n2,K1,05/05/2021,7\n"));
    assertThat(state.columns().get(0).style()).isNull();
    assertThat(state.columns().get(2).style()).isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(state.columns().get(2).styles())
        .containsExactly(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST);
    assertThat(state.columns().get(3).certain()).isFalse();
    assertThat(ambiguous()).isEqualTo(2);

    model.fields().style(2, DateOrder.DAY_FIRST);
    assertThat(state.columns().get(2).style()).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(state.columns().get(2).certain()).isTrue();
    assertThat(ambiguous()).isOne();
    model.fields().style(2, DateOrder.MONTH_FIRST);
    assertThat(state.columns().get(2).style()).isEqualTo(DateOrder.MONTH_FIRST);
    model.fields().style(2, DateOrder.DAY_FIRST);
    model.fields().style(3, NumberStyle.COMMA);
    assertThat(ambiguous()).isZero();
    model.importNow();
    assertThat(test.history().recent(1)).hasSize(1);
    assertThat(placed()).containsExactly("2021-04-03", "2021-05-05");
  }

  @Test
  void anUncertainBirthdayOfPeopleCanBeChosen() throws IOException {
    model.open(file("Name,Email,Birthday\nAnn,ann@example.org,03/04/01\n"));
    assertThat(state.columns().get(2).styles()).containsExactly(DateOrder.values());
    model.fields().style(2, DateOrder.YEAR_FIRST);
    assertThat(ambiguous()).isZero();
    model.importNow();
    List<Person> all = test.database().read(open -> new PersonRepository().page(open, 0, 10));
    assertThat(all).extracting(Person::birthday).containsExactly(LocalDate.of(2003, 4, 1));
  }

  @Test
  void theFormatCanBeCorrected() throws IOException {
    model.open(file(LIST));
    model.reading().delimiter(Delimiter.SEMICOLON);
    assertThat(state.columns()).hasSize(1);
    model.reading().delimiter(Delimiter.COMMA);
    model.reading().named(false);
    assertThat(state.columns().getFirst().header()).isEqualTo("#1");
    model.reading().encoding(Encoding.GBK);
    assertThat(state.file().get().format().encoding()).isEqualTo(Encoding.GBK);
  }

  @Test
  void ordersAreRecognisedAndCanBeTakenForPeople() throws IOException {
    model.open(
        file("Order number,Customer ID,Date,Amount\n1,K1,2024-01-01,5\n2,K1,2024-01-02,6\n"));
    assertThat(state.kind().get()).isEqualTo(ImportKind.ORDERS);
    assertThat(state.columns().getFirst().field()).isEqualTo(OrderField.NUMBER);
    assertThat(count("SALE")).isEqualTo(2);
    model.kind(ImportKind.PEOPLE);
    assertThat(count("ADDED")).isOne();
    model.kind(ImportKind.ORDERS);
    model.importNow();
    assertThat(test.database().countRows()).containsEntry("sales_order", 2L);
  }

  @Test
  void aFileThatIsNoTableIsRefusedInASentence() throws IOException {
    model.open(file(LIST));
    model.open(file("%PDF-1.7"));
    assertThat(state.step().get()).isEqualTo(ImportStep.CHOOSING);
    assertThat(state.refusal().get().key()).isEqualTo("intake.refused.pdf");
    model.open(file(LIST));
    assertThat(state.refusal().get()).isNull();
  }

  @Test
  void rejectedRowsCanBeSaved() throws IOException {
    model.open(file(LIST));
    assertThat(state.hasRejected().get()).isTrue();
    Path target = folder.resolve("out.csv");
    dialogs.willChoose(target);
    model.saveRejected();
    assertThat(target).content().contains("No name, e-mail");
  }

  @Test
  void anOutcomesRowsAreShownAloneAndAllAgain() throws IOException {
    model.open(file(LIST));
    model.plan().filter(Outcome.REJECTED);
    assertThat(state.filter().get()).isEqualTo(Outcome.REJECTED);
    model.plan().filter(Outcome.REJECTED);
    assertThat(state.filter().get()).isNull();
  }

  @Test
  void theNewestFileWinsWhateverEndsFirst() throws IOException {
    Path first = file(LIST);
    Path second = folder.resolve("second.csv");
    Files.writeString(second, "Name,Email\nCid,cid@example.org\n");
    tasks.hold();
    model.open(first);
    model.open(second);
    tasks.release(1);
    tasks.release(0);
    assertThat(state.file().get().path()).isEqualTo(second);
  }

  @Test
  void anotherFileStartsAfresh() throws IOException {
    model.open(file(LIST));
    model.another();
    assertThat(state.step().get()).isEqualTo(ImportStep.CHOOSING);
    assertThat(state.columns()).isEmpty();
    assertThat(state.plan().get()).isNull();
  }

  private long ambiguous() {
    return state.plan().get().notes().stream()
        .filter(it -> it.key().equals("intake.onScreen.AMBIGUOUS"))
        .count();
  }

  private List<String> placed() {
    OrderService orders = new OrderService(test.database(), new OrderRepository());
    long person =
        test.database().read(open -> new PersonRepository().page(open, 0, 10)).getFirst().id();
    return orders.ofPerson(person, 10).stream()
        .map(order -> order.placedAt().toString().substring(0, 10))
        .sorted()
        .toList();
  }

  private long count(String outcome) {
    return state.plan().get().outcomes().stream()
        .filter(it -> it.outcome().name().equals(outcome))
        .mapToLong(PlanSummary.Count::rows)
        .sum();
  }

  private long people() {
    return test.database().countRows().get("person");
  }

  private Path file(String content) throws IOException {
    Path file = folder.resolve("people.csv");
    Files.writeString(file, content);
    return file;
  }
}
