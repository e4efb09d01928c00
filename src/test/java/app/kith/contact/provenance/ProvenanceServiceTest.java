package app.kith.contact.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.contact.Person;
import app.kith.contact.PersonBuilder;
import app.kith.contact.PersonField;
import app.kith.contact.PersonRepository;
import app.kith.duplicate.MergeService;
import app.kith.history.ChangeKind;
import app.kith.intake.Intake;
import app.kith.intake.readers.Watch;
import app.kith.testing.MutableClock;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceServiceTest {
  private final PersonRepository people = new PersonRepository();
  private final MutableClock clock = MutableClock.at("2026-05-03T08:00:00Z");
  @TempDir private Path folder;
  private TestDatabase test;
  private Intake intake;
  private ProvenanceService provenance;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder, clock);
    intake = new Intake(test.database(), test.history(), clock);
    provenance = new ProvenanceService(test.database(), test.history());
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aValueComesFromTheFileThatBroughtIt() throws IOException {
    bringIn("linkedin.csv", "Name,Email\nAnn Lee,ann@example.org\n");
    nextDay();
    bringIn("shop.csv", "Name,Email,City,Shoe size\nAnn Lee,ann@example.org,Bath,39\n");
    Provenance of = provenance.of(only().id());
    assertThat(said(of, PersonField.FULL_NAME))
        .isEqualTo("from linkedin.csv, row 2, on 2026-05-03");
    assertThat(said(of, PersonField.CITY)).isEqualTo("from shop.csv, row 2, on 2026-05-04");
    assertThat(of.own().values())
        .singleElement()
        .extracting(origin -> origin.file().orElseThrow())
        .isEqualTo("shop.csv");
    assertThat(of.fields()).doesNotContainKeys(PersonField.PHONE, PersonField.SOURCE);
  }

  @Test
  void aTypedValueComesFromItsTypingUntilThatIsUndone() throws IOException {
    bringIn("linkedin.csv", "Name,Email,City\nAnn Lee,ann@example.org,Bath\n");
    nextDay();
    edit(only(), it -> it.city("York"));
    assertThat(said(provenance.of(only().id()), PersonField.CITY)).isEqualTo("typed on 2026-05-04");
    nextDay();
    test.history().undo(test.history().lastUndoable().orElseThrow().id());
    assertThat(said(provenance.of(only().id()), PersonField.CITY))
        .isEqualTo("from linkedin.csv, row 2, on 2026-05-03");
  }

  @Test
  void whatAMergeGaveComesFromWhereTheMergedRecordHadIt() throws IOException {
    bringIn("linkedin.csv", "Name,Email\nAnn Lee,ann@example.org\n");
    nextDay();
    bringIn("fair.csv", "Name,Email,City,Phone\nAnn M. Lee,lee@example.com,Bath,020 7946 0001\n");
    nextDay();
    edit(all().get(1), it -> it.postcode("BA1 1AA"));
    nextDay();
    new MergeService(test.database(), test.history(), clock)
        .merge(all().getFirst().id(), List.of(all().get(1).id()), List.of());
    Provenance of = provenance.of(only().id());
    assertThat(said(of, PersonField.EMAIL)).isEqualTo("from linkedin.csv, row 2, on 2026-05-03");
    assertThat(said(of, PersonField.CITY)).isEqualTo("from fair.csv, row 2, on 2026-05-04");
    assertThat(said(of, PersonField.POSTCODE)).isEqualTo("typed on 2026-05-05");
    assertThat(of.details().values())
        .singleElement()
        .extracting(origin -> origin.file().orElseThrow())
        .isEqualTo("fair.csv");
  }

  @Test
  void eachValueSaysWhichRowOfItsFileItIsFrom() throws IOException {
    bringIn("linkedin.csv", "Name,Email\nBob,b@example.org\nAnn Lee,ann@example.org\n");
    nextDay();
    bringIn(
        "shop.csv", "Name,Email,City,Shoe size\nZoe,,,\nYan,,,\nAnn Lee,ann@example.org,Bath,39\n");
    nextDay();
    bringIn("fair.csv", "Name,Email,Phone\nA,b@example.org,1\nAnn,ann@example.org,020 7946 0001\n");
    Provenance of = provenance.of(all().get(1).id());
    assertThat(said(of, PersonField.FULL_NAME))
        .isEqualTo("from linkedin.csv, row 3, on 2026-05-03");
    assertThat(said(of, PersonField.CITY)).isEqualTo("from shop.csv, row 4, on 2026-05-04");
    assertThat(said(of, PersonField.PHONE)).isEqualTo("from fair.csv, row 3, on 2026-05-05");
    assertThat(of.own().values()).extracting(Origin::row).containsExactly(4);
  }

  @Test
  void whereSeveralRowsOfOneFileHadAPartNoneIsNamed() throws IOException {
    bringIn(
        "shop.csv", "Name,Email,City\nAnn Lee,ann@example.org,\nAnn Lee,ann@example.org,Bath\n");
    assertThat(said(provenance.of(only().id()), PersonField.CITY))
        .isEqualTo("from shop.csv on 2026-05-03");
  }

  @Test
  void anUndoneImportLeavesTheRowsOfTheOneBefore() throws IOException {
    bringIn("linkedin.csv", "Name,Email\nBob,\nAnn Lee,ann@example.org\n");
    nextDay();
    bringIn("shop.csv", "Name,Email,City\nAnn Lee,ann@example.org,Bath\n");
    test.history().undo(test.history().lastUndoable().orElseThrow().id());
    assertThat(said(provenance.of(all().get(1).id()), PersonField.EMAIL))
        .isEqualTo("from linkedin.csv, row 3, on 2026-05-03");
  }

  @Test
  void nobodyHasNoValues() {
    assertThat(provenance.of(4711).fields()).isEmpty();
  }

  @Test
  void everyKindOfOriginHasItsWordsInBothLanguages() {
    for (ChangeKind kind : ChangeKind.values()) {
      Origin origin = new Origin(kind, java.util.Optional.empty(), 0, Instant.EPOCH, 1);
      Message sentence = origin.sentence("1 Jan");
      assertThat(new Messages(Locale.ENGLISH).text(sentence)).contains("1 Jan");
      assertThat(new Messages(Locale.SIMPLIFIED_CHINESE).text(sentence)).contains("1 Jan");
    }
  }

  private String said(Provenance of, PersonField field) {
    Origin origin = of.fields().get(field);
    String day = origin.at().toString().substring(0, 10);
    return new Messages(Locale.ENGLISH).text(origin.sentence(day));
  }

  private void nextDay() {
    clock.advance(Duration.ofDays(1));
  }

  private void bringIn(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, content);
    intake.people().run(intake.peopleRequest(intake.inspect(file)), Watch.NONE);
  }

  private void edit(Person person, UnaryOperator<PersonBuilder> fill) {
    test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("contact.saved", person.fullName()),
            change -> {
              people.update(change, fill.apply(person.change()).build());
              return person.id();
            });
  }

  private Person only() {
    assertThat(all()).hasSize(1);
    return all().getFirst();
  }

  private List<Person> all() {
    return test.database()
        .read(
            open ->
                people.findByIds(
                    open,
                    app.kith.database.Statements.list(
                            open, "SELECT id FROM person ORDER BY id", row -> row.getLong(1))
                        .stream()
                        .mapToLong(Long::longValue)
                        .toArray()));
  }
}
