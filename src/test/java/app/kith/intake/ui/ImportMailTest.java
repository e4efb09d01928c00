package app.kith.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Messages;
import app.kith.fx.Texts;
import app.kith.intake.mapping.MailField;
import app.kith.intake.plan.Outcome;
import app.kith.intake.plan.PlanRow;
import app.kith.testing.FakeDialogs;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportMailTest {
  static final String BOX =
      mail("Ann Lee <ann@example.org>", "shop@kith.example", "1 Jan 2024", "Is the tea there?")
          + mail("shop@kith.example", "ann@example.org, bob@example.org", "2 Jan 2024", "Re: tea")
          + mail("MAILER-DAEMON@mx.example", "shop@kith.example", "3 Jan 2024", "failure")
          + mail("Bob Ray <bob@example.org>", "shop@kith.example", "4 Jan 2024", "Thanks");

  @TempDir private Path folder;
  private final FakeDialogs dialogs = new FakeDialogs();
  private TestDatabase test;
  private ImportViewModel model;
  private ImportState state;

  private static String mail(String from, String to, String day, String subject) {
    return """
        From somebody Mon Jan  1 10:00:00 2024
        From: %s
        To: %s
        Date: %s 10:00:00 +0000
        Message-ID: <%s@example.org>
        Subject: %s

        Words.

        """
        .formatted(from, to, day, subject.hashCode(), subject);
  }

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    model = new ImportViewModel(Desks.of(test, dialogs));
    state = model.state();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aMailboxIsPlannedMessageByMessageAndItsOwnerIsGuessed() throws IOException {
    model.open(box());

    assertThat(state.kind().get()).isEqualTo(ImportKind.MAIL);
    assertThat(state.columns()).extracting(ColumnChoice::field).contains(MailField.values());
    assertThat(outcomes())
        .containsExactly(Outcome.RECEIVED, Outcome.SENT, Outcome.REJECTED, Outcome.RECEIVED);
    assertThat(model.plan().row(0).cells())
        .containsExactly(
            "Ann Lee <ann@example.org>",
            "shop@kith.example",
            "2024-01-01T10:00:00Z",
            "Is the tea there?");
    assertThat(note("intake.plan.own")).isEqualTo("shop@kith.example");
    assertThat(people()).isZero();
  }

  @Test
  void theColumnsOfMailAreCalledInAPersonsLanguageAndItsDaysWrittenInTheirCustom()
      throws IOException {
    model.open(box());
    List<PlanColumn> columns = model.plan().columns();
    String moment = model.plan().row(0).cell(2);

    Texts english = texts(Locale.UK, "Europe/London");
    assertThat(columns)
        .extracting(it -> it.heading(english))
        .containsExactly("From", "To", "Date", "Subject");
    assertThat(MailWords.cell(MailField.DATE, moment, english)).isEqualTo("1 Jan 2024, 10:00");
    Texts chinese = texts(Locale.SIMPLIFIED_CHINESE, "Asia/Shanghai");
    assertThat(columns)
        .extracting(it -> it.heading(chinese))
        .containsExactly("发件人", "收件人", "日期", "主题");
    assertThat(MailWords.cell(MailField.DATE, moment, chinese)).isEqualTo("2024年1月1日 18:00");
    assertThat(MailWords.cell(MailField.SUBJECT, moment, chinese)).isEqualTo(moment);
  }

  private static Texts texts(Locale language, String zone) {
    return new Texts(new Messages(language), Currency.getInstance("USD"), ZoneId.of(zone));
  }

  @Test
  void whoIsNamedAsOwnIsNoNewPerson() throws IOException {
    model.open(box());

    model.own("Shop@kith.example; ann@example.org");

    assertThat(state.own().get()).containsOnly("shop@kith.example", "ann@example.org");
    assertThat(outcomes().getFirst()).isEqualTo(Outcome.REJECTED);
    model.importNow();
    assertThat(people()).isOne();
  }

  @Test
  void mailComesIntoTheTimelinesOnceAndIsTakenBack() throws IOException {
    Path box = box();
    model.open(box);
    model.importNow();
    assertThat(state.step().get()).isEqualTo(ImportStep.DONE);
    assertThat(people()).isEqualTo(2);
    assertThat(entries()).isEqualTo(4);

    model.open(box);
    assertThat(outcomes())
        .containsExactly(Outcome.KNOWN, Outcome.KNOWN, Outcome.REJECTED, Outcome.KNOWN);
    assertThat(state.isReady().get()).isFalse();

    test.history().undo(test.history().recent(1).getFirst().id());
    assertThat(people()).isZero();
    assertThat(entries()).isZero();
  }

  @Test
  void rejectedMessagesAreSavedWithTheirReasons() throws IOException {
    model.open(box());
    Path target = folder.resolve("rejected.csv");

    dialogs.willChoose(target);
    model.saveRejected();

    assertThat(Files.readString(target))
        .contains("MAILER-DAEMON@mx.example".toLowerCase(Locale.ROOT), "Written by a machine");
  }

  @Test
  void oneMessageOfItsOwnIsMailToo() throws IOException {
    Path file = folder.resolve("one.eml");
    String box = BOX;
    model.open(
        Files.writeString(file, box.substring(box.indexOf('\n') + 1, box.indexOf("Words."))));

    assertThat(state.kind().get()).isEqualTo(ImportKind.MAIL);
    assertThat(outcomes()).containsExactly(Outcome.RECEIVED);
    assertThat(state.plan().get().notes())
        .anyMatch(it -> it.key().equals("intake.plan.nobodysOwn"));
  }

  private Path box() throws IOException {
    return Files.writeString(folder.resolve("tea.mbox"), BOX);
  }

  private List<Outcome> outcomes() {
    return java.util.stream.IntStream.range(0, model.plan().lineCount())
        .mapToObj(model.plan()::row)
        .map(PlanRow::outcome)
        .toList();
  }

  private Object note(String key) {
    return state.plan().get().notes().stream()
        .filter(it -> it.key().equals(key))
        .findFirst()
        .orElseThrow()
        .arguments()
        .getFirst();
  }

  private long people() {
    return test.database().countRows().get("person");
  }

  private long entries() {
    return test.database().countRows().get("timeline_event");
  }
}
