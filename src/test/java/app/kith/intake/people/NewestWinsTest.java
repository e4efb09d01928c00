package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.contact.CompanyRepository;
import app.kith.contact.Consent;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.history.ChangeKind;
import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.CellChange;
import app.kith.intake.plan.Outcome;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.plan.PlanRows;
import app.kith.intake.readers.Watch;
import app.kith.testing.MutableClock;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestWinsTest {
  private static final String HEADER = "Name,Email,City,Updated at\n";
  private static final String OF_MARCH = HEADER + "Ann Lee,ann@example.org,Leeds,2026-03-01\n";
  private static final String OF_JUNE = "姓名,电子邮件,城市,修改时间\nAnn Lee,ann@example.org,York,2026年6月1日\n";

  @TempDir private Path folder;
  private TestDatabase test;
  private PeopleImport people;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder, MutableClock.at("2026-11-22T01:00:00Z"));
    people =
        new PeopleImport(
            test.database(),
            test.history(),
            new PersonRepository(),
            new CompanyRepository(),
            new CustomFieldRepository(),
            test.clock());
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void ofTwoDatedFilesTheNewerWinsInWhicheverOrderTheyCome() throws IOException {
    run(OF_MARCH);
    assertThat(run(OF_JUNE).changed()).isOne();
    assertThat(ann().city()).isEqualTo("York");
    assertThat(run(OF_MARCH).unchanged()).isOne();
    assertThat(ann().city()).isEqualTo("York");
  }

  @Test
  void theOlderFileStaysBehindAlsoWhereItComesSecond() throws IOException {
    run(OF_JUNE);
    run(OF_MARCH);
    assertThat(ann().city()).isEqualTo("York");
    run(HEADER + "Ann Lee,ann@example.org,Bath,2026-06-01\n");
    assertThat(ann().city()).as("of the same day the file's value").isEqualTo("Bath");
  }

  @Test
  void whatAPersonTypedTodayIsNewerThanARowOfLastWeek() throws IOException {
    run(OF_MARCH);
    PersonRepository rows = new PersonRepository();
    test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("test"),
            change -> {
              rows.update(change, ann().change().city("Hull").build());
              return true;
            });
    run(HEADER + "Ann Lee,ann@example.org,York,2026-11-15\n");
    assertThat(ann().city()).isEqualTo("Hull");
    run(HEADER + "Ann Lee,ann@example.org,York,2026-11-22\n");
    assertThat(ann().city()).isEqualTo("York");
  }

  @Test
  void aFileThatSaysNoDayIsAsNewAsItsImport() throws IOException {
    run(OF_JUNE);
    run("Name,Email,City\nAnn Lee,ann@example.org,Bath\n");
    assertThat(ann().city()).isEqualTo("Bath");
    run(HEADER + "Ann Lee,ann@example.org,York,2026-11-21\n");
    assertThat(ann().city()).isEqualTo("Bath");
  }

  @Test
  void aRowWithoutItsDayReplacesNothingButFillsBlanks() throws IOException {
    run(OF_MARCH);
    run("Name,Email,City,Job title,Updated at\nAnn Lee,ann@example.org,York,Buyer,\n");
    assertThat(ann().city()).isEqualTo("Leeds");
    assertThat(ann().jobTitle()).isEqualTo("Buyer");
  }

  @Test
  void anOldFileMakesNobodySeemOlder() throws IOException {
    run("Name,Email,City\nAnn Lee,ann@example.org,Bathurst\n");
    for (ConflictRule rule : ConflictRule.values()) {
      people.run(request(OF_MARCH, rule), Watch.NONE);
    }
    run(OF_JUNE);
    assertThat(ann().city()).isEqualTo("Bathurst");
  }

  @Test
  void theNewestWinsInOneColumnAlone() throws IOException {
    run(OF_MARCH);
    for (int month = 4; month < 7; month++) {
      String file = HEADER + "Ann M. Lee,ann@example.org,City %d,2026-0%d-01\n";
      PeopleRequest request = request(file.formatted(month, month), ConflictRule.FILL_BLANKS);
      Mapping<PersonField> mapping = request.mapping();
      Column<PersonField> city = mapping.columns().get(2).withRule(ConflictRule.TAKE_NEW);
      people.run(
          new PeopleRequest(
              request.file(),
              request.format(),
              mapping.with(city, PersonField.IGNORED),
              ConflictRule.FILL_BLANKS),
          Watch.NONE);
      assertThat(ann().city()).isEqualTo("City " + month);
    }
    assertThat(ann().fullName()).isEqualTo("Ann Lee");
  }

  @Test
  void thePlanShowsWhatStaysInBothLanguages() throws IOException {
    run(HEADER + "Ann Lee,ann@example.org,York,2026-06-01\n");
    try (PlanRows rows = new PlanRows()) {
      people.plan(request(OF_MARCH, ConflictRule.TAKE_NEW), Watch.NONE, rows.sink(_ -> {}));
      PlanRow row = rows.get(0).getFirst();
      assertThat(row.outcome()).isEqualTo(Outcome.UNCHANGED);
      CellChange change = row.changes().getFirst();
      assertThat(change.state()).isEqualTo(CellChange.State.NEWER_HERE);
      assertThat(new Messages(Locale.US).text(change.sentence()))
          .isEqualTo("City: York stays: newer here (not Leeds)");
      assertThat(new Messages(Locale.CHINA).text(change.sentence()))
          .isEqualTo("城市：保留 York，这里的更新（不用 Leeds）");
    }
  }

  @Test
  void aRefusalIsNeverTooOld() throws IOException {
    String header = "Email,Newsletter,Updated at\n";
    run(header + "ann@example.org,yes,2026-06-01\n");
    run(header + "ann@example.org,no,2026-03-01\n");
    assertThat(ann().consent()).isEqualTo(Consent.REFUSED);
  }

  @Test
  void theOtherRulesDoNotAskForDays() throws IOException {
    run(OF_JUNE);
    String longer = HEADER + "Ann Lee,ann@example.org,Newcastle,2026-03-01\n";
    people.run(request(longer, ConflictRule.LONGEST), Watch.NONE);
    assertThat(ann().city()).isEqualTo("Newcastle");
  }

  @Test
  void planAndImportAgreeOnRowsThatMeetSomebodySeveralTimes() throws IOException {
    Random random = new Random(11);
    run(file(1_500, 1, random));
    String second = file(1_500, 3, random);
    PeopleRequest request = request(second, ConflictRule.TAKE_NEW);
    PeoplePlan plan = people.plan(request, Watch.NONE);
    PeoplePlan done = people.run(request, Watch.NONE);
    assertThat(done).isEqualTo(plan);
    assertThat(done.changed()).isBetween(1_500L, 3_500L);
    assertThat(done.changed() + done.unchanged()).isEqualTo(4_500);
  }

  @Test
  void afterAnyOrderOfRowsTheNewestOfEachPersonStands() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int who = 0; who < 700; who++) {
      for (int month = 1; month <= 4; month++) {
        rows.add(
            "P%d,p%d@example.org,City %d,%s\n"
                .formatted(who, who, month, LocalDate.of(2026, month, 1)));
      }
    }
    Collections.shuffle(rows, new Random(5));
    run(HEADER + "Ann Lee,ann@example.org,Leeds,2026-03-01\n");
    run(HEADER + String.join("", rows.subList(0, 1_400)));
    run(HEADER + String.join("", rows.subList(1_400, 2_800)));
    assertThat(all()).hasSize(701);
    assertThat(all().stream().skip(1)).extracting(Person::city).containsOnly("City 4");
  }

  private static String file(int people, int times, Random random) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < people * times; i++) {
      LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
      int who = i % people;
      rows.add("P%d,p%d@example.org,City %d,%s\n".formatted(who, who, random.nextInt(), day));
    }
    Collections.shuffle(rows, random);
    return HEADER + String.join("", rows);
  }

  private PeoplePlan run(String content) throws IOException {
    return people.run(request(content, ConflictRule.TAKE_NEW), Watch.NONE);
  }

  private Person ann() {
    return all().getFirst();
  }

  private List<Person> all() {
    return test.database().read(open -> new PersonRepository().page(open, 0, 10_000));
  }

  private PeopleRequest request(String content, ConflictRule rule) throws IOException {
    Path file = folder.resolve("people.csv");
    Files.writeString(file, content);
    return PeopleImportTest.guessed(file, rule);
  }
}
