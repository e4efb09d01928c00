package app.kith.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Watch;
import app.kith.intake.readers.mail.MailMessage;
import app.kith.intake.readers.mail.Mailbox;
import app.kith.testing.TestDatabase;
import app.kith.timeline.EntryKind;
import app.kith.timeline.TimelineEvent;
import app.kith.timeline.TimelineRepository;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailImportTest {
  private static final String BOX =
      """
      From ann@example.org Mon Jan  1 10:00:00 2024
      From: Ann Lee <Ann@example.org>
      To: shop@kith.example
      Date: Mon, 1 Jan 2024 10:00:00 +0100
      Message-ID: <one@example.org>
      Subject: =?UTF-8?B?5L2g5aW9?=

      Is the tea there?
      >From now on I drink tea.

      From shop@kith.example Mon Jan  1 11:00:00 2024
      From: Our Shop <shop@kith.example>
      To: Ann Lee <ann@example.org>, Bob <bob@example.org>
      Date: Mon, 1 Jan 2024 11:00:00 +0100
      Message-ID: <two@kith.example>
      Subject: Re: tea
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      <p>It is =C3=A4lready here.</p><script>evil()</script><p>Come!</p>

      From MAILER-DAEMON Mon Jan  1 12:00:00 2024
      From: MAILER-DAEMON@mx.example
      To: shop@kith.example
      Date: Mon, 1 Jan 2024 12:00:00 +0100
      Subject: failure

      bounced

      From ann@example.org Mon Jan  1 13:00:00 2024
      From: Ann Lee <ann@example.org>
      To: shop@kith.example
      Date: Mon, 1 Jan 2024 10:00:00 +0100
      Message-ID: <one@example.org>
      Subject: again

      The same once more.
      """;

  @TempDir private Path folder;
  private TestDatabase test;
  private MailImport mail;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    mail = new MailImport(test.database(), test.history(), test.clock());
  }

  @AfterEach
  void close() {
    test.close();
  }

  private MailRequest request(String box, String... own) throws IOException {
    return new MailRequest(Files.writeString(folder.resolve("box.mbox"), box), Set.of(own));
  }

  private List<Person> people() {
    return test.database().read(open -> new PersonRepository().page(open, 0, 100));
  }

  private List<TimelineEvent> events(String name) {
    long person =
        people().stream().filter(it -> it.fullName().equals(name)).findFirst().orElseThrow().id();
    return test.database()
        .read(
            open ->
                app.kith.database.Statements.list(
                    open,
                    "SELECT id FROM timeline_event WHERE person_id = ? ORDER BY happened_at",
                    row -> new TimelineRepository().find(open, row.getLong(1)).orElseThrow(),
                    person));
  }

  @Test
  void peopleAndTheirTimelinesComeOutOfCorrespondence() throws IOException {
    MailPlan plan = mail.run(request(BOX), Watch.NONE);
    assertThat(plan.own()).containsExactly("shop@kith.example");
    assertThat(plan.messages()).isEqualTo(4);
    assertThat(plan.broughtIn()).isEqualTo(2);
    assertThat(plan.known()).isOne();
    assertThat(plan.received()).isOne();
    assertThat(plan.sent()).isEqualTo(2);
    assertThat(plan.rejected()).isEqualTo(Map.of(ProblemKind.AUTOMATIC, 1L));
    assertThat(people()).extracting(Person::fullName).containsExactly("Ann Lee", "Bob");
    TimelineEvent first = events("Ann Lee").getFirst();
    assertThat(first.kind()).isEqualTo(EntryKind.MAIL);
    assertThat(first.happenedAt()).isEqualTo(Instant.parse("2024-01-01T09:00:00Z"));
    assertThat(first.title()).isEqualTo("← 你好");
    assertThat(first.body()).isEqualTo("Is the tea there?\r\nFrom now on I drink tea.");
    assertThat(events("Bob").getFirst().title()).isEqualTo("→ Re: tea");
    assertThat(events("Bob").getFirst().body()).contains("It is älready here.").contains("Come!");
    assertThat(events("Bob").getFirst().body()).doesNotContain("evil");
  }

  @Test
  void thePlanSaysTheSameAndChangesNothing() throws IOException {
    MailPlan plan = mail.plan(request(BOX), Watch.NONE);
    assertThat(people()).isEmpty();
    assertThat(mail.run(request(BOX), Watch.NONE)).isEqualTo(plan);
  }

  @Test
  void theSameMailboxAgainBringsNothingAndUndoTakesAllAway() throws IOException {
    mail.run(request(BOX), Watch.NONE);
    long id = test.history().lastUndoable().orElseThrow().id();
    MailPlan again = mail.run(request(BOX), Watch.NONE);
    assertThat(again.broughtIn()).isZero();
    assertThat(again.known()).isEqualTo(3);
    test.history().undo(id);
    assertThat(people()).isEmpty();
    assertThat(test.database().countRows()).containsEntry("timeline_event", 0L);
  }

  @Test
  void somebodyWhoIsThereIsNotMadeAgain() throws IOException {
    mail.run(request(BOX), Watch.NONE);
    mail.run(request(BOX.replace("one@example", "three@example")), Watch.NONE);
    assertThat(people()).hasSize(2);
    assertThat(events("Ann Lee")).hasSize(3);
  }

  @Test
  void mailInChineseEncodingWithoutWordOnItsDateIsRejectedForTheDate() throws IOException {
    Path file =
        Files.write(
            folder.resolve("one.eml"),
            "From: a@b.cn\r\nSubject: x\r\nContent-Type: text/plain; charset=gbk\r\n\r\n你好"
                .getBytes(Charset.forName("GBK")));
    try (Mailbox box = Mailbox.open(file)) {
      MailMessage one = box.next();
      assertThat(one).isNotNull();
      assertThat(one.text()).isEqualTo("你好");
      assertThat(box.next()).isNull();
    }
    assertThat(mail.plan(new MailRequest(file, Set.of()), Watch.NONE).rejected())
        .isEqualTo(Map.of(ProblemKind.NO_DATE, 1L));
  }

  private static String mail(String from, String to, String more) {
    return "From x@y Mon Jan  1 10:00:00 2024\nFrom: "
        + from
        + "\nTo: "
        + to
        + "\nDate: Mon, 1 Jan 2024 10:00:00 +0000\n"
        + more
        + "\n\n";
  }

  @Test
  void theOwnerIsWhoeverTakesPartInMostAlsoBesideMailThatNamesNobody() throws IOException {
    String box =
        mail("ann@a.example", "me@mine.example, bob@b.example", "\nhello")
            + mail("me@mine.example", "bob@b.example", "\nhello")
            + mail("noreply@shop.example", "me@mine.example", "\nbuy")
            + "From x@y Mon Jan  1 10:00:00 2024\nSubject: no from\n\nx\n\n";
    assertThat(mail.plan(request(box), Watch.NONE).own()).containsExactly("me@mine.example");
  }

  @Test
  void whoseMailboxItIsStaysOpenWhereTwoTakePartAlike() throws IOException {
    String box =
        mail("ann@a.example", "bob@b.example", "\n1")
            + mail("bob@b.example", "ann@a.example", "\n2")
            + mail("ann@a.example", "bob@b.example", "\n3");
    assertThat(mail.plan(request(box), Watch.NONE).own()).isEmpty();
  }

  @Test
  void aNameWithTheFamilyFirstIsTurnedButACompanysIsNot() throws IOException {
    String box =
        mail("\"Smith, Ann\" <a@x.example>", "me@mine.example", "\n1")
            + mail("\"Acme, Inc.\" <b@x.example>", "me@mine.example", "\n2")
            + mail("\"Lee, Jr.\" <c@x.example>", "me@mine.example", "\n3")
            + mail("\"van der Berg, Jan P.\" <d@x.example>", "me@mine.example", "\n4");
    mail.run(request(box), Watch.NONE);
    assertThat(people())
        .extracting(Person::fullName)
        .containsExactlyInAnyOrder("Ann Smith", "Acme, Inc.", "Lee, Jr.", "Jan P. van der Berg");
    assertThat(people())
        .filteredOn(it -> it.fullName().equals("Ann Smith"))
        .extracting(Person::familyName)
        .containsExactly("Smith");
  }

  @Test
  void theNamesOfAttachmentsStandBelowTheText() throws IOException {
    String box =
        mail(
            "Ann <ann@a.example>",
            "me@mine.example",
            """
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=A

            --A
            Content-Type: text/plain

            Here it is.
            --A
            Content-Type: application/pdf; name="a.pdf"
            Content-Disposition: attachment; filename*=UTF-8''%E5%8F%91%E7%A5%A8.pdf

            AAAA
            --A
            Content-Type: application/zip; name="=?utf-8?B?5L2g5aW9LnppcA==?="
            Content-Transfer-Encoding: base64

            AAAA
            --A
            Content-Type: image/png; name="logo.png"
            Content-Disposition: inline; filename="logo.png"

            AAAA
            --A--
            """);
    mail.run(request(box), Watch.NONE);
    assertThat(events("Ann").getFirst().body()).isEqualTo("Here it is.\r\n\r\n[发票.pdf] [你好.zip]");
  }

  @Test
  void mailboxesOfOthersAreReadToTheEnd() {
    Path box = Path.of("../shared/data/email/bounces/mbox-0.mbox");
    assumeThat(box).as("the shared mail is not beside the project").exists();
    MailPlan plan = mail.plan(new MailRequest(box, Set.of()), Watch.NONE);
    assertThat(plan.messages()).isEqualTo(37);
  }
}
