package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.CompanyRepository;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.PersonRepository;
import app.kith.duplicate.Identity;
import app.kith.duplicate.MergeService;
import app.kith.history.ChangeKind;
import app.kith.intake.OpenIntake;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.plan.CellChange;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.plan.PlanRows;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.readers.Watch;
import app.kith.testing.TableSums;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Without a row that was taken out, somebody is as if it had never come, by every rule. */
class PartedByRuleTest {
  private static final String HEAD =
      Crowd.HEAD.strip() + ",Job title,Hobby,Notes,Tags,Company,Website,Language,Updated at\n";
  private static final String[] NAMES = {"Margret", "Margarete", "Margarett"};
  private static final String[] STREETS = {"14 Abbey Lane", "14 Abbey Lne", "2 Mill Road", ""};
  private static final String[] TOWNS = {"Bath", "Bath", "Wells", ""};
  private static final String[] JOBS = {"Cook", "Head baker", "Chef", ""};
  private static final String[] HOBBIES = {"chess", "rowing on the Avon", "go", ""};
  private static final String[] NOTES = {"Rings on Mondays", "Likes rye", ""};
  private static final String[] TAGS = {"vip", "rye", ""};
  private static final String[] FIRMS = {"Holloway Ltd", "Abbey Bakery Company", ""};
  private static final String[] SITES = {"https://a.example", "https://b.example", ""};
  private static final String[] LANGUAGES = {"en", "de", ""};

  private static final String[] DAYS = {"2026-11-25", "2026-11-28", "2026-12-02", ""};

  @RegisterExtension private final OpenIntake desk = new OpenIntake();
  private final Map<String, Map<Message, Boolean>> answers = new HashMap<>();
  private long margaret;

  @ParameterizedTest
  @EnumSource(ConflictRule.class)
  void nothingIsLeftOfARowThatIsTakenOut(ConflictRule rule) throws IOException {
    Random random = new Random(rule.ordinal());
    store();
    for (int round = 0; round < 3; round++) {
      List<String> rows = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        rows.add(i == 0 || random.nextBoolean() ? merged(random, i) : met(random));
      }
      Collections.shuffle(rows, random);
      String gone = rows.stream().filter(row -> row.contains("m0@")).findFirst().orElseThrow();
      List<String> others = rows.stream().filter(row -> !row.equals(gone)).toList();
      String seen = rule + " round " + round + "\n" + String.join("", rows) + "gone: " + gone;

      answer(rows, rule);
      bringIn(others, rule);
      String without = margaret();
      undo();
      bringIn(rows, rule);
      Map<String, String> all = TableSums.of(desk.test().database());
      MergeService.Parted parted = merges().unmerge(identity("m0@example.com"));

      assertThat(margaret()).as(seen).isEqualTo(without);
      desk.history().undo(parted.changeSetId());
      assertThat(TableSums.of(desk.test().database())).as(seen).isEqualTo(all);
      undo();
    }
  }

  @Test
  void theSecondRowThatIsTakenOutLeavesNothingEither() throws IOException {
    Random random = new Random(3);
    store();
    for (ConflictRule rule : ConflictRule.values()) {
      List<String> rows = List.of(merged(random, 0), met(random), merged(random, 1));
      answer(rows, rule);
      bringIn(rows.subList(1, 2), rule);
      String without = margaret();
      undo();
      bringIn(rows, rule);
      merges().unmerge(identity("m0@example.com"));
      merges().unmerge(identity("m1@example.com"));
      assertThat(margaret()).as(rule + "\n" + rows).isEqualTo(without);
      undo();
      undo();
      undo();
    }
  }

  @Test
  void whatWasTypedSinceStaysAndTheRestIsAsIfTheRowHadNotCome() throws IOException {
    store();
    String row = row("m0@example.com", "14 Abbey Lane", "Bath", "Head of all the bakers", "chess");
    bringIn(List.of(row), ConflictRule.LONGEST);
    edit(margaret, "Queen of bread");

    merges().unmerge(identity("m0@example.com"));

    assertThat(person().jobTitle()).isEqualTo("Queen of bread");
    assertThat(hobbies()).isEqualTo("rowing");
  }

  private void store() throws IOException {
    String stored =
        row("margaret@example.org", "14 Abbey Lane", "Bath", "Baker", "rowing")
            + Crowd.rows().replace("\n", ",,,,,,,,\n");
    desk.bringIn(HEAD + stored);
    margaret =
        desk.people().stream()
            .filter(it -> it.fullName().equals("Margaret Holloway"))
            .findFirst()
            .orElseThrow()
            .id();
  }

  private static String row(String email, String street, String town, String job, String hobby) {
    String given = email.startsWith("margaret") ? "Margaret" : "Margret";
    return "%s,Holloway,%s,+44 20 7946 0018,%s,%s,BA1 2QR,1961-03-04,%s,%s,,,,,,\n"
        .formatted(given, email, street, town, job, hobby);
  }

  private static String met(Random random) {
    return full("Margaret", "margaret@example.org", random);
  }

  private static String merged(Random random, int number) {
    return full(NAMES[number], "m" + number + "@example.com", random);
  }

  private static String full(String given, String email, Random random) {
    String[] cells = {
      given,
      "Holloway",
      email,
      "+44 20 7946 0018",
      any(STREETS, random),
      any(TOWNS, random),
      "BA1 2QR",
      "1961-03-04",
      any(JOBS, random),
      any(HOBBIES, random),
      any(NOTES, random),
      any(TAGS, random),
      any(FIRMS, random),
      any(SITES, random),
      any(LANGUAGES, random),
      any(DAYS, random)
    };
    return String.join(",", cells) + "\n";
  }

  private static String any(String[] values, Random random) {
    return values[random.nextInt(values.length)];
  }

  /** Every question is answered by the length of the new value. */
  private void answer(List<String> rows, ConflictRule rule) throws IOException {
    answers.clear();
    try (PlanRows seen = new PlanRows()) {
      desk.intake().people().plan(request(rows, rule), Watch.NONE, seen.sink(_ -> {}));
      for (PlanRow row : seen.get(0)) {
        row.changes().stream()
            .filter(change -> change.state() == CellChange.State.ASKED)
            .forEach(
                change ->
                    answers
                        .computeIfAbsent(rows.get((int) row.row() - 2), _ -> new HashMap<>())
                        .put(change.field(), change.after().length() % 2 == 0));
      }
    }
  }

  /** Every look-alike is Margaret. */
  private PeopleRequest request(List<String> rows, ConflictRule rule) throws IOException {
    PeopleRequest guessed = desk.request(HEAD + String.join("", rows));
    PeopleRequest request =
        new PeopleRequest(guessed.file(), guessed.format(), guessed.mapping(), rule);
    RowChoices choices =
        RowChoices.NONE.decide(
            desk.intake().people().lookAlikes(request, Watch.NONE).found(), true);
    for (int i = 0; i < rows.size(); i++) {
      for (Map.Entry<Message, Boolean> answer :
          answers.getOrDefault(rows.get(i), Map.of()).entrySet()) {
        choices = choices.answer(i + 2, answer.getKey(), answer.getValue());
      }
    }
    return request.with(choices);
  }

  private void bringIn(List<String> rows, ConflictRule rule) throws IOException {
    desk.intake().people().run(request(rows, rule), Watch.NONE);
    long merged = rows.stream().filter(row -> row.contains("@example.com")).count();
    assertThat(merges().identities(margaret)).as(rows.toString()).hasSize((int) merged);
  }

  private String margaret() {
    Person person = person();
    String company =
        person.companyId() == null
            ? "none"
            : desk.test()
                .database()
                .read(open -> new CompanyRepository().find(open, person.companyId()))
                .orElseThrow()
                .name();
    return person.change().companyId(null).build()
        + "\n"
        + company
        + "\n"
        + hobbies()
        + "\n"
        + desk
            .test()
            .database()
            .read(open -> new PersonDetailRepository().of(open, margaret))
            .stream()
            .map(PersonDetail::asText)
            .sorted()
            .collect(Collectors.joining("; "));
  }

  private String hobbies() {
    return desk
        .test()
        .database()
        .read(open -> new CustomFieldRepository().valuesOf(open, margaret))
        .stream()
        .map(value -> value.asText(CustomField.Kind.TEXT))
        .collect(Collectors.joining());
  }

  private Person person() {
    return desk.test()
        .database()
        .read(open -> new PersonRepository().find(open, margaret))
        .orElseThrow();
  }

  private void edit(long id, String job) {
    desk.history()
        .record(
            ChangeKind.EDIT,
            Message.of("test"),
            change -> {
              new PersonRepository().update(change, person().change().jobTitle(job).build());
              return id;
            });
  }

  private void undo() {
    desk.history().undo(desk.history().lastUndoable().orElseThrow().id());
  }

  private MergeService merges() {
    return new MergeService(desk.test().database(), desk.history(), desk.test().clock());
  }

  private Identity identity(String email) {
    return merges().identities(margaret).stream()
        .filter(it -> email.equals(it.email()))
        .findFirst()
        .orElseThrow();
  }
}
