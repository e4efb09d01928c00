package app.kith.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.BulkEditService;
import app.kith.contact.Guess;
import app.kith.contact.GuessRepository;
import app.kith.contact.Person;
import app.kith.contact.PersonField;
import app.kith.contact.PersonRepository;
import app.kith.database.Database;
import app.kith.duplicate.DuplicateService;
import app.kith.duplicate.MergeService;
import app.kith.duplicate.match.Band;
import app.kith.duplicate.match.Match;
import app.kith.history.ChangeKind;
import app.kith.intake.Intake;
import app.kith.intake.folder.Fate;
import app.kith.intake.folder.SettledFiles;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.people.PeopleRequest;
import app.kith.intake.readers.Watch;
import app.kith.quality.QualityScan;
import app.kith.quality.QualityService;
import app.kith.quality.check.Finding;
import app.kith.quality.check.OutlierRule;
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

/** What undo gives back, and what an export carries, table by table. */
class UndoEqualityTest {
  private static final String FIRST =
      """
      Customer ID,Name,Email,Phone,City,Income
      1,ANN LEE,ann@example.org,020 7946 0001,Bath,100
      2,BOB RAY,bob@example.org,,York,200
      3,Anna Lee,anna@example.org,,Bath,
      4,Cy Wood,cy@example.org,,,300
      """;
  private static final String SECOND =
      """
      Customer ID,Name,Email,Phone,City,Income,Motto
      1,Ann Stone,ann@new.example,020 7946 0009,Wells,150,ever on
      2,BOB RAY,bob@example.org,,York,200,
      5,Di New,di@example.org,,Bath,5,new here
      """;

  private final PersonRepository people = new PersonRepository();
  @TempDir private Path folder;
  private TestDatabase test;
  private Intake intake;
  private List<Person> there;

  @BeforeEach
  void open() throws IOException {
    test = TestDatabase.in(Files.createDirectory(folder.resolve("one")));
    intake = new Intake(test.database(), test.history(), test.clock());
    bringIn("first.csv", FIRST, ConflictRule.FILL_BLANKS);
    there = test.database().read(open -> people.page(open, 0, 10));
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void anImportWithUpdatesIsUndoneInEveryTable() throws IOException {
    Map<String, String> before = TableSums.of(test.database());
    bringIn("second.csv", SECOND, ConflictRule.TAKE_NEW);
    Map<String, String> after = TableSums.of(test.database());
    assertThat(after.get("PERSON")).isNotEqualTo(before.get("PERSON"));
    assertThat(after.get("CUSTOM_VALUE")).isNotEqualTo(before.get("CUSTOM_VALUE"));

    long change = undoLast();
    assertThat(TableSums.of(test.database())).isEqualTo(before);
    test.history().redo(change);
    assertThat(TableSums.of(test.database())).isEqualTo(after);
  }

  /** That the file was seen stays known, but is no content. */
  @Test
  void anExportSaysAfterAnUndoWhatItSaidBefore() throws IOException {
    WorkspaceExport export = new WorkspaceExport(test.database(), test.clock());
    String before = export.checksum();
    bringIn("second.csv", SECOND, ConflictRule.TAKE_NEW);
    intake.settled().settle(SettledFiles.look(folder.resolve("second.csv")), Fate.IMPORTED);
    assertThat(export.checksum()).isNotEqualTo(before);
    undoLast();
    assertThat(export.checksum()).isEqualTo(before);
  }

  @Test
  void aMergeIsUndoneInEveryTable() {
    Map<String, String> before = TableSums.of(test.database());
    merge();
    assertThat(TableSums.of(test.database())).isNotEqualTo(before);
    undoLast();
    assertThat(TableSums.of(test.database())).isEqualTo(before);
  }

  @Test
  void aRepairOfManyIsUndoneInEveryTable() {
    QualityService quality =
        new QualityService(
            test.database(), new BulkEditService(test.database(), test.history()), test.clock());
    Map<String, String> before = TableSums.of(test.database());
    QualityScan scan = quality.scan(OutlierRule.MEDIAN, _ -> {});
    assertThat(quality.repair(scan, "full_name", Finding.REPAIRABLE, _ -> {}).count()).isEqualTo(2);
    assertThat(TableSums.of(test.database())).isNotEqualTo(before);
    undoLast();
    assertThat(TableSums.of(test.database())).isEqualTo(before);
  }

  @Test
  void whoWasMergedWhoIsDifferentAndWhatIsGuessedGoOutAndComeInAgain() throws IOException {
    merge();
    new DuplicateService(test.database(), test.history(), test.clock())
        .different(match(there.get(1).id(), there.get(3).id()));
    test.history()
        .record(
            ChangeKind.BULK_EDIT,
            Message.of("contact.gone"),
            change -> {
              Person cy = people.find(change.transaction(), there.get(3).id()).orElseThrow();
              people.update(change, cy.change().city("Bath").build());
              new GuessRepository()
                  .insertAll(change, List.of(Guess.of(cy.id(), PersonField.CITY, "Bath")));
              return change.id();
            });
    WorkspaceExport export = new WorkspaceExport(test.database(), test.clock());
    Exported out = export.write(folder.resolve("out"));
    assertThat(out.rows())
        .containsEntry("person_identity", 1L)
        .containsEntry("duplicate_decision", 2L)
        .containsEntry("guessed_value", 1L);
    assertThat(folder.resolve("out/people.vcf")).content().contains("Cy Wood");
    assertThat(cardOf("Cy Wood")).doesNotContain("Bath");

    try (TestDatabase other = TestDatabase.in(Files.createDirectory(folder.resolve("two")))) {
      new WorkspaceImport(other.database(), other.history(), other.clock())
          .run(folder.resolve("out"));
      assertThat(new WorkspaceExport(other.database(), other.clock()).checksum())
          .isEqualTo(out.checksum());
      List<Person> arrived = other.database().read(open -> people.page(open, 0, 10));
      MergeService merges = new MergeService(other.database(), other.history(), other.clock());
      assertThat(merges.identities(arrived.getFirst().id()))
          .singleElement()
          .satisfies(identity -> assertThat(identity.fullName()).isEqualTo("Anna Lee"));
      assertThat(guessed(other.database(), arrived.getLast().id()))
          .extracting(Guess::content)
          .containsExactly("Bath");
    }
  }

  /** A card says nothing that is only guessed. */
  private String cardOf(String name) throws IOException {
    return Files.readString(folder.resolve("out/people.vcf"))
        .replaceAll("(?s).*(BEGIN:VCARD(?:(?!BEGIN:VCARD).)*FN:" + name + ".*?END:VCARD).*", "$1");
  }

  private static List<Guess> guessed(Database of, long person) {
    return of.read(open -> new GuessRepository().of(open, person));
  }

  private void merge() {
    long ann = there.getFirst().id();
    long anna = there.get(2).id();
    new MergeService(test.database(), test.history(), test.clock())
        .merge(ann, List.of(anna), List.of(match(ann, anna)));
  }

  private static Match match(long one, long other) {
    return new Match(one, other, 2.2, Band.ASK, false, 0, List.of());
  }

  private long undoLast() {
    long change = test.history().lastUndoable().orElseThrow().id();
    assertThat(test.history().undo(change).conflictCount()).isZero();
    return change;
  }

  private void bringIn(String name, String content, ConflictRule rule) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    PeopleRequest guessed = intake.peopleRequest(intake.inspect(file));
    intake
        .people()
        .run(new PeopleRequest(file, guessed.format(), guessed.mapping(), rule), Watch.NONE);
  }
}
