package app.kith.intake.people;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.contact.Consent;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.Person;
import app.kith.contact.PersonDetail;
import app.kith.contact.PersonDetailRepository;
import app.kith.contact.PersonRepository;
import app.kith.duplicate.Identity;
import app.kith.duplicate.MergeService;
import app.kith.intake.Intake;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.readers.Watch;
import app.kith.testing.TableSums;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking one row of an import apart takes back what that row did, not what others did. */
class PartlyApartTest {
  private static final String HEAD =
      Crowd.HEAD.strip() + ",Job title,Hobby,Notes,Tags,Company,Second e-mail,Newsletter\n";
  private static final String STORED = Crowd.MARGARET.strip() + ",Baker,,,,,,yes\n";
  private static final String CHANGED =
      Crowd.MARGARET.strip().replace("Bath", "Wells")
          + ",Cook,chess,Rings on Mondays,vip,Holloway Ltd,margaret@work.example,no\n";
  private static final String ALIKE =
      Crowd.MARGRET.strip() + ",Head baker,,Likes rye,rye,,m2@work.example,\n";

  @TempDir private Path folder;
  private TestDatabase test;
  private Intake intake;
  private long margaret;

  @BeforeEach
  void open() throws IOException {
    test = TestDatabase.in(folder);
    intake = new Intake(test.database(), test.history(), test.clock());
    String crowd = Crowd.rows().replace("\n", ",,,,,,,\n");
    intake.people().run(request(HEAD + STORED + crowd), Watch.NONE);
    margaret = person("Margaret Holloway").id();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void whatAnotherRowChangedStays() throws IOException {
    intake.people().run(decided(HEAD + CHANGED), Watch.NONE);
    Person changed = person("Margaret Holloway");
    List<String> own = own();
    List<String> further = further();
    test.history().undo(test.history().recent(1).getFirst().id());

    for (String rows : List.of(CHANGED + ALIKE, ALIKE + CHANGED)) {
      intake.people().run(decided(HEAD + rows), Watch.NONE);
      assertThat(merges().identities(margaret)).hasSize(1);
      Map<String, String> merged = TableSums.of(test.database());

      long parting = merges().unmerge(merges().identities(margaret).getFirst()).changeSetId();

      Person kept = kept();
      assertThat(kept.city()).isEqualTo("Wells");
      assertThat(kept.jobTitle()).isEqualTo("Cook");
      assertThat(kept.note()).isEqualTo(changed.note());
      assertThat(kept.tags()).isEqualTo(changed.tags());
      assertThat(kept.companyId()).isNotNull();
      assertThat(kept.consent()).isEqualTo(Consent.REFUSED);
      assertThat(own()).isEqualTo(own);
      assertThat(further()).isEqualTo(further);
      assertThat(person("Margret Holloway").jobTitle()).isEqualTo("Head baker");
      assertThat(person("Margret Holloway").note()).isEqualTo("Likes rye");

      test.history().undo(parting);
      assertThat(TableSums.of(test.database())).isEqualTo(merged);
      test.history().undo(merges().identities(margaret).getFirst().changeSetId());
    }
  }

  @Test
  void whatBothRowsBroughtStaysWithOneAndGoesWithTheOther() throws IOException {
    String head = HEAD.replace("Second e-mail", "Website"); // a shared address would meet
    String both = ",Cook,chess,Rings on Mondays,vip,Holloway Ltd,https://holloway.example,\n";
    String changed = Crowd.MARGARET.strip().replace("Bath", "Wells") + both;
    String alike = Crowd.MARGRET.strip().replace("Bath", "Wells") + both;
    intake.people().run(decided(head + changed), Watch.NONE);
    Person alone = kept();
    List<String> own = own();
    List<String> further = further();
    test.history().undo(test.history().recent(1).getFirst().id());

    for (String rows : List.of(changed + alike, alike + changed)) {
      intake.people().run(decided(head + rows), Watch.NONE);
      Map<String, String> merged = TableSums.of(test.database());

      long parting = merges().unmerge(merges().identities(margaret).getFirst()).changeSetId();

      assertThat(kept()).usingRecursiveComparison().ignoringFields("companyId").isEqualTo(alone);
      assertThat(kept().companyId()).isNotNull();
      assertThat(own()).isEqualTo(own);
      assertThat(further()).isEqualTo(further);
      assertThat(person("Margret Holloway").jobTitle()).isEqualTo("Cook");

      test.history().undo(parting);
      assertThat(TableSums.of(test.database())).isEqualTo(merged);
      test.history().undo(merges().identities(margaret).getFirst().changeSetId());
    }
  }

  @Test
  void aRowIsTakenApartFromSomebodyWhoWasMergedFurtherSince() throws IOException {
    intake.people().run(decided(HEAD + CHANGED), Watch.NONE);
    Person alone = kept();
    List<String> own = own();
    test.history().undo(test.history().recent(1).getFirst().id());
    long other = somebody().id();
    intake.people().run(decided(HEAD + ALIKE + CHANGED), Watch.NONE);
    merges().merge(other, List.of(margaret), List.of());
    Map<String, String> merged = TableSums.of(test.database());
    Identity row =
        merges().identities(other).stream()
            .filter(it -> it.fullName().equals("Margret Holloway"))
            .findFirst()
            .orElseThrow();

    long parting = merges().unmerge(row).changeSetId();

    assertThat(person("Margret Holloway").jobTitle()).isEqualTo("Head baker");
    assertThat(merges().identities(other)).extracting(Identity::mergedId).containsExactly(margaret);
    test.history().undo(parting);
    assertThat(TableSums.of(test.database())).isEqualTo(merged);
    test.history().redo(parting);
    Map<String, String> parted = TableSums.of(test.database());
    long further = merges().unmerge(merges().identities(other).getFirst()).changeSetId();
    assertThat(kept()).usingRecursiveComparison().ignoringFields("companyId").isEqualTo(alone);
    assertThat(own()).isEqualTo(own);
    test.history().undo(further);
    assertThat(TableSums.of(test.database())).isEqualTo(parted);
  }

  private Person kept() {
    return test.database().read(open -> new PersonRepository().find(open, margaret)).orElseThrow();
  }

  private Person somebody() {
    return test.database().read(open -> new PersonRepository().page(open, 0, 400)).stream()
        .filter(it -> "someone7@example.com".equals(it.email()))
        .findFirst()
        .orElseThrow();
  }

  private Person person(String name) {
    return test.database().read(open -> new PersonRepository().page(open, 0, 400)).stream()
        .filter(it -> it.fullName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> own() {
    return test
        .database()
        .read(open -> new CustomFieldRepository().valuesOf(open, margaret))
        .stream()
        .map(value -> value.asText(CustomField.Kind.TEXT))
        .toList();
  }

  private List<String> further() {
    return test.database().read(open -> new PersonDetailRepository().of(open, margaret)).stream()
        .map(PersonDetail::asText)
        .toList();
  }

  private PeopleRequest decided(String list) throws IOException {
    PeopleRequest request = request(list);
    return request.with(
        RowChoices.NONE.decide(intake.people().lookAlikes(request, Watch.NONE).found(), true));
  }

  private PeopleRequest request(String list) throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv"), list);
    PeopleRequest guessed = intake.peopleRequest(intake.inspect(file));
    return new PeopleRequest(file, guessed.format(), guessed.mapping(), ConflictRule.TAKE_NEW);
  }

  private MergeService merges() {
    return new MergeService(test.database(), test.history(), test.clock());
  }
}
