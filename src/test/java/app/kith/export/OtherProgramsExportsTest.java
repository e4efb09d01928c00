package app.kith.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.history.ChangeKind;
import app.kith.intake.Intake;
import app.kith.intake.readers.Watch;
import app.kith.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that an earlier or a later program wrote. */
class OtherProgramsExportsTest {
  @TempDir private Path folder;
  private TestDatabase test;
  private TestDatabase other;
  private Path out;

  @BeforeEach
  void open() throws IOException {
    test = TestDatabase.in(Files.createDirectory(folder.resolve("one")));
    other = TestDatabase.in(Files.createDirectory(folder.resolve("two")));
    Path people =
        Files.writeString(
            folder.resolve("people.csv"), "Name,E-mail,Company\nAnn,a@x.example,Tea\nBob,,Tea\n");
    Intake intake = new Intake(test.database(), test.history(), test.clock());
    intake.people().run(intake.peopleRequest(intake.inspect(people)), Watch.NONE);
    out = folder.resolve("out");
    new WorkspaceExport(test.database(), test.clock()).write(out);
  }

  @AfterEach
  void close() {
    test.close();
    other.close();
  }

  private Exported brought() {
    return new WorkspaceImport(other.database(), other.history(), other.clock()).run(out);
  }

  private void edit(String file, String was, String is) throws IOException {
    Path path = out.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(was);
    Files.writeString(path, text.replace(was, is));
  }

  private void assertRefused(String key) {
    assertThatThrownBy(this::brought)
        .isInstanceOfSatisfying(
            UserFacingException.class, it -> assertThat(it.userMessage().key()).isEqualTo(key));
    assertThat(other.database().countRows()).containsEntry("person", 0L);
    assertThat(other.history().lastUndoable()).isEmpty();
  }

  @Test
  void theFirstFormatIsStillRead() throws IOException {
    WorkspaceExport now = new WorkspaceExport(test.database(), test.clock());
    Manifest manifest = Manifest.read(out);
    new Manifest(1, manifest.writtenAt(), manifest.rows(), now.ofTables(1), now.ofAll(1))
        .write(out);

    assertThat(now.ofAll(1)).isNotEqualTo(now.checksum());
    brought();

    assertThat(new WorkspaceExport(other.database(), other.clock()).checksum())
        .isEqualTo(now.checksum());
  }

  @Test
  void anExportWithoutATableThatCameLaterIsWhole() throws IOException {
    Files.delete(out.resolve("json/row_saying.json"));

    assertThat(brought().rows()).containsEntry("person", 2L);
  }

  @Test
  void aColumnThatSaysNothingChangesNoChecksum() {
    TableShape.Column id = new TableShape.Column("id", ValueType.INTEGER);
    TableShape.Column name = new TableShape.Column("name", ValueType.TEXT);
    TableShape.Column later = new TableShape.Column("later", ValueType.TEXT);

    assertThat(sum(List.of(id, name, later), "7", "Ann", null))
        .isEqualTo(sum(List.of(id, name), "7", "Ann"))
        .isNotEqualTo(sum(List.of(id, name, later), "7", "Ann", ""));
  }

  @Test
  void aColumnThatCameLaterGetsItsDefault() throws IOException {
    test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("x"),
            change ->
                change
                    .transaction()
                    .handle()
                    .execute(
                        "INSERT INTO row_saying (id, created_by, changed_by, person_id, field,"
                            + " field_id, content) SELECT ?, ?, ?, MIN(id), 'city', NULL, 'Bath'"
                            + " FROM person",
                        change.nextId(),
                        change.id(),
                        change.id()));
    out = folder.resolve("later");
    WorkspaceExport now = new WorkspaceExport(test.database(), test.clock());
    Exported exported = now.write(out);
    Manifest manifest = Manifest.read(out);
    edit("json/row_saying.json", ",\"said_by_row\":0", "");
    edit("json/row_saying.json", ",\"weighed_by\":\"NEWEST\"", "");
    Map<String, Set<String>> before = new HashMap<>();
    exported.rows().keySet().forEach(table -> before.put(table, new HashSet<>(columns(table))));
    before
        .getOrDefault("row_saying", new HashSet<>())
        .removeAll(Set.of("said_by_row", "weighed_by"));
    new Manifest(
            Manifest.FORMAT,
            manifest.writtenAt(),
            manifest.rows(),
            now.ofTables(Manifest.FORMAT, before),
            now.ofAll(Manifest.FORMAT, before))
        .write(out);

    assertThat(brought().rows()).containsEntry("row_saying", 1L);
    assertThat(new WorkspaceExport(other.database(), other.clock()).checksum())
        .isEqualTo(now.checksum());
  }

  private List<String> columns(String table) {
    return test.database()
        .read(
            open ->
                new ExportRepository()
                    .tables(open).stream()
                        .filter(it -> it.name().equals(table))
                        .flatMap(it -> it.names().stream())
                        .toList());
  }

  private static String sum(List<TableShape.Column> columns, @Nullable String... row) {
    TableShape table = new TableShape("person", columns, Map.of());
    Checksum checksum = new Checksum(Manifest.FORMAT, List.of(table));
    checksum.begin(table);
    checksum.row(Arrays.asList(row));
    checksum.end();
    return checksum.ofAll();
  }

  @Test
  void aValueThatHasNoPlaceHereIsANewerPrograms() throws IOException {
    edit("json/person.json", "{\"id\"", "{\"star_sign\":\"Leo\",\"id\"");

    assertRefused("export.refused.format");
  }

  @Test
  void aTableThatHasNoPlaceHereIsANewerPrograms() throws IOException {
    edit("kith-export.json", "\"person\" : 2", "\"person\" : 2, \"star\" : 3");

    assertRefused("export.refused.format");
  }

  @Test
  void rowsOutOfOrderTornFilesAndForeignNumbersAreDamage() throws IOException {
    String whole = Files.readString(out.resolve("json/person.json"));
    List<String> lines = whole.lines().toList();
    String swapped = "[\n" + lines.get(2) + ",\n" + lines.get(1).replace("},", "}") + "\n]\n";
    for (String broken :
        List.of(
            swapped,
            whole.substring(0, whole.length() / 2),
            whole.replace("\"id\":", "\"id\":x"))) {
      Files.writeString(out.resolve("json/person.json"), broken);
      assertRefused("export.refused.damaged");
    }
  }
}
