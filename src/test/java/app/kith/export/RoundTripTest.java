package app.kith.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.base.UserFacingException;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.database.Transaction;
import app.kith.intake.Intake;
import app.kith.intake.SourceFile;
import app.kith.intake.folder.Fate;
import app.kith.intake.folder.SettledFiles;
import app.kith.intake.readers.Row;
import app.kith.intake.readers.RowSource;
import app.kith.intake.readers.Watch;
import app.kith.intake.recipe.Recipe;
import app.kith.intake.source.Sources;
import app.kith.settings.Business;
import app.kith.settings.BusinessSettings;
import app.kith.settings.Setting;
import app.kith.settings.Settings;
import app.kith.testing.TestDatabase;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
  private static final String PEOPLE =
      """
      Customer ID,Name,E-mail 1 - Value,E-mail 2 - Value,Company,Address 1 - Street,Address 1 - City,Address 2 - Street,Address 2 - City,Birthday,Newsletter,Income,Motto,Tags,Photo
      1,Ann Lee,ann@x.example,ann@y.example,Tea & Co,1 High St,Graz,9 Low St,Linz,1980-02-29,yes,84835.5,"=HYPERLINK(""http://evil"")",vip;tea,"data:image/png;base64,iVBORw0KGgo="
      2,王芳,w@x.cn,,茶叶公司,,北京,,,,no,-12,'quoted,,
      3,🍵 Möller,m@x.example,,Tea & Co,,,,,,,,"two
      lines, ""and"" more",,
      """;
  private static final String ORDERS =
      """
      Customer ID,Order No,Date,SKU,Product,Quantity,Unit Price
      1,A1,2024-01-02,T1,Sencha,2,9.5
      1,A2,2024-02-03,T2,Oolong,1,12.25
      2,A3,2024-02-04,T1,Sencha,-1,9.5
      """;
  private static final String MAIL =
      "From: ann@x.example\nTo: me@shop.example\nDate: Mon, 1 Jan 2024 10:00:00 +0000\n"
          + "Message-ID: <a@b>\nSubject: Hi\n\nHello\n";

  @TempDir private Path folder;
  private TestDatabase test;
  private TestDatabase other;

  @BeforeEach
  void open() throws IOException {
    test = TestDatabase.in(Files.createDirectory(folder.resolve("one")));
    other = TestDatabase.in(Files.createDirectory(folder.resolve("two")));
    Intake intake = new Intake(test.database(), test.history(), test.clock());
    SourceFile people = intake.inspect(file("people.csv", PEOPLE));
    intake.people().run(intake.peopleRequest(people), Watch.NONE);
    SourceFile orders = intake.inspect(file("orders.csv", ORDERS));
    intake.orders().run(intake.orderRequest(orders, "Customer {0}"), Watch.NONE);
    intake
        .mail()
        .run(
            new app.kith.intake.mail.MailRequest(
                file("a.eml", MAIL), java.util.Set.of("me@shop.example")),
            Watch.NONE);
    intake.recipes().save(Recipe.of("mine", people.people()));
    test.history()
        .record(
            app.kith.history.ChangeKind.SEGMENT,
            app.kith.base.Message.of("segment.made"),
            change -> {
              insertSegment(change);
              insertMeaning(change);
              return 0;
            });
  }

  private static void insertSegment(app.kith.history.Change change) {
    Transaction open = change.transaction();
    long segment = change.nextId();
    open.handle()
        .execute(
            "INSERT INTO segment (id, created_by, changed_by, name, kind, created_at)"
                + " VALUES (?, ?, ?, 'Tea', 'RULE', CURRENT_TIMESTAMP)",
            segment,
            change.id(),
            change.id());
    open.handle()
        .execute(
            "INSERT INTO segment_member (id, created_by, changed_by, segment_id, person_id)"
                + " SELECT ?, ?, ?, ?, MIN(id) FROM person",
            change.nextId(),
            change.id(),
            change.id(),
            segment);
  }

  private static void insertMeaning(app.kith.history.Change change) {
    change
        .transaction()
        .handle()
        .execute(
            "INSERT INTO text_meaning (id, created_by, changed_by, event_id, aspect, label)"
                + " SELECT ?, ?, ?, MIN(id), 'INTENT', 'thanks' FROM timeline_event",
            change.nextId(),
            change.id(),
            change.id());
  }

  @AfterEach
  void close() {
    test.close();
    other.close();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Exported export() {
    return new WorkspaceExport(test.database(), test.clock()).write(folder.resolve("out"));
  }

  private static List<Person> people(TestDatabase of) {
    return of.database().read(open -> new PersonRepository().page(open, 0, 10));
  }

  private WorkspaceImport importer() {
    return new WorkspaceImport(other.database(), other.history(), other.clock());
  }

  @Test
  void anExportBroughtIntoAnEmptyWorkspaceGivesAnEqualOne() {
    Exported out = export();
    Exported in = importer().run(folder.resolve("out"));
    String there = new WorkspaceExport(other.database(), other.clock()).checksum();
    assertThat(out.rows())
        .containsEntry("person", 3L)
        .containsEntry("person_detail", 3L)
        .containsEntry("timeline_event", 1L)
        .containsEntry("text_meaning", 1L)
        .containsEntry("segment_member", 1L)
        .containsEntry("import_recipe", 1L)
        .containsEntry("sales_order", 3L);
    assertThat(there).isEqualTo(out.checksum()).isEqualTo(in.checksum());
    assertThat(people(other))
        .extracting(Person::fullName)
        .containsExactly("Ann Lee", "王芳", "🍵 Möller");
  }

  @Test
  void whatABusinessSaysOfItselfAndItsProductsGoesOutAndNoSecretDoes() throws IOException {
    Settings settings = new Settings(test.database());
    new BusinessSettings(settings).save(new Business("Tea & Co", "1 Mill Lane, Leeds"));
    settings.put(Setting.text("mail.password", ""), "v1:secret");
    settings.put(Setting.text("import.folder", ""), folder.toString());
    long tea = makeProductOffered();
    new Intake(test.database(), test.history(), test.clock())
        .settled()
        .settle(SettledFiles.look(file("seen.csv", PEOPLE)), Fate.IMPORTED);

    Exported out = export();
    importer().run(folder.resolve("out"));

    assertThat(new BusinessSettings(new Settings(other.database())).business().name())
        .isEqualTo("Tea & Co");
    assertThat(new WorkspaceExport(other.database(), other.clock()).checksum())
        .isEqualTo(out.checksum());
    assertThat(offeredSegment(other)).isEqualTo("Tea");
    assertThat(tea).isPositive();
    try (var files = Files.walk(folder.resolve("out/json"))) {
      for (Path it : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(it)).doesNotContain("v1:secret", "import.folder");
      }
    }
  }

  private long makeProductOffered() {
    return test.history()
        .record(
            app.kith.history.ChangeKind.EDIT,
            app.kith.base.Message.of("product.saved"),
            change ->
                (long)
                    change
                        .transaction()
                        .handle()
                        .execute(
                            "UPDATE product SET stock = 5, unit_cost = 3.25, offered_segment ="
                                + " (SELECT MIN(id) FROM segment) WHERE code = 'T1'"));
  }

  private static String offeredSegment(TestDatabase of) {
    return of.database()
        .read(
            open ->
                open.handle()
                    .createQuery(
                        "SELECT s.name FROM product p JOIN segment s ON s.id = p.offered_segment"
                            + " WHERE p.stock = 5 AND p.unit_cost = 3.25")
                    .mapTo(String.class)
                    .one());
  }

  /** A number that points at a row of another table has to be led to that row's new number. */
  @Test
  void everyNumberOfAnotherRowIsKnownAsOne() {
    List<String> loose =
        test.database()
            .read(
                open ->
                    new ExportRepository()
                        .tables(open).stream()
                            .flatMap(
                                table ->
                                    table.columns().stream()
                                        .filter(it -> it.type() == ValueType.INTEGER)
                                        .map(TableShape.Column::name)
                                        .filter(
                                            name ->
                                                !name.equals("id")
                                                    && !table.references().containsKey(name))
                                        .map(name -> table.name() + "." + name))
                            .toList());

    assertThat(loose)
        .containsExactlyInAnyOrder(
            "person.source_row",
            "sales_order.line_count",
            "campaign.hold_out",
            "campaign.per_hour",
            "row_saying.said_by_row",
            "campaign_run.audience",
            "campaign_run.queued",
            "campaign_run.hold_out",
            "outbox_message.attempts");
  }

  @Test
  void everyTableGoesOutButThoseOfTheHistory() {
    List<String> all =
        test.database()
            .read(
                open ->
                    open.handle()
                        .createQuery(
                            "SELECT LOWER(table_name) FROM information_schema.tables"
                                + " WHERE table_schema = 'PUBLIC'")
                        .mapTo(String.class)
                        .list());
    Set<String> staying = new TreeSet<>(all);
    staying.removeAll(export().rows().keySet());

    assertThat(staying)
        .containsExactly("change_block", "change_range", "change_set", "flyway_schema_history");
  }

  @Test
  void theChecksumSeesAnyChange() {
    String before = export().checksum();
    test.history()
        .record(
            app.kith.history.ChangeKind.EDIT,
            app.kith.base.Message.of("x"),
            change ->
                change
                    .transaction()
                    .handle()
                    .execute("UPDATE person_detail SET city = 'Wels' WHERE city = 'Linz'"));
    assertThat(new WorkspaceExport(test.database(), test.clock()).checksum()).isNotEqualTo(before);
  }

  @Test
  void theReImportIsOneChangeThatUndoTakesBack() {
    export();
    importer().run(folder.resolve("out"));
    other.history().undo(other.history().lastUndoable().orElseThrow().id());
    assertThat(other.database().countRows())
        .containsEntry("person", 0L)
        .containsEntry("sales_order", 0L);
  }

  @Test
  void aWorkspaceThatIsNotEmptyAndADamagedExportAreRefused() throws IOException {
    export();
    assertThatThrownBy(
            () ->
                new WorkspaceImport(test.database(), test.history(), test.clock())
                    .run(folder.resolve("out")))
        .isInstanceOf(UserFacingException.class);
    Path json = folder.resolve("out/json/person.json");
    Files.writeString(json, Files.readString(json).replace("Graz", "Gras"));
    assertThatThrownBy(() -> importer().run(folder.resolve("out")))
        .isInstanceOf(UserFacingException.class);
    assertThat(other.database().countRows()).containsEntry("person", 0L);
  }

  @Test
  void theCsvFilesSayTheSameAsTheDatabaseAndHoldNoFormula() {
    export();
    test.database()
        .read(
            open -> {
              ExportRepository repository = new ExportRepository();
              for (TableShape table : repository.tables(open)) {
                List<List<@Nullable String>> rows = new ArrayList<>();
                repository.each(open, table, rows::add);
                assertThat(csv(table)).as(table.name()).isEqualTo(rows);
              }
              return 0;
            });
  }

  private List<List<@Nullable String>> csv(TableShape table) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    Path file = folder.resolve("out/csv/" + table.name() + ".csv");
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord row : reader) {
        if (row.getStartingLineNumber() > 1) {
          assertThat(row.getFields()).noneMatch(cell -> cell.matches("(?s)[=@+\\t\\r].*"));
          List<@Nullable String> texts = new ArrayList<>();
          row.getFields().forEach(cell -> texts.add(CsvSink.text(cell)));
          rows.add(texts);
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theWorkbookIsReadBackByTheWorkbookReader() {
    export();
    Path book = folder.resolve("out/workspace.xlsx");
    var format = Sources.guess(book);
    int sheet = Sources.sheets(book, format).indexOf("person");
    try (RowSource source = Sources.open(book, Sources.onSheet(book, format, sheet))) {
      int name = source.header().indexOf("full_name");
      List<String> names = new ArrayList<>();
      for (Row row = source.next(); row != null; row = source.next()) {
        names.add(row.cell(name));
      }
      assertThat(names).containsExactly("Ann Lee", "王芳", "🍵 Möller");
    }
  }

  @Test
  void theCardsComeInAgainAsTheSamePeople() {
    export();
    Intake intake = new Intake(other.database(), other.history(), other.clock());
    Path cards = folder.resolve("out/people.vcf");
    intake.people().run(intake.peopleRequest(intake.inspect(cards)), Watch.NONE);
    List<Person> here = people(test);
    assertThat(people(other))
        .usingRecursiveComparison()
        .ignoringFields("id", "companyId", "source", "createdAt", "lifecycle")
        .isEqualTo(here);
    assertThat(other.database().countRows())
        .containsEntry("person_detail", 3L)
        .containsEntry("custom_value", test.database().countRows().get("custom_value"));
  }

  @Test
  void anEmptyTextAndAnAbsentOneStayApart() {
    for (String text : Arrays.asList("", "'", "=1", "-5", "plain", "'x", null)) {
      assertThat(CsvSink.text(CsvSink.cell(text, ValueType.TEXT))).isEqualTo(text);
    }
  }
}
