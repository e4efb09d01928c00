package app.kith.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.analytics.engine.Watch;
import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.database.Statements;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureServiceTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir Path folder;
  private TestDatabase test;
  private FeatureService service;

  @BeforeEach
  void open() {
    test = TestDatabase.in(folder);
    service = new FeatureService(test.database(), test.clock());
  }

  @AfterEach
  void close() {
    test.close();
  }

  private void change(java.util.function.Consumer<Change> work) {
    test.history()
        .record(
            ChangeKind.IMPORT,
            Message.of("analytics.text", "test"),
            change -> {
              work.accept(change);
              return change.id();
            });
  }

  private static void person(Change change, long id, String birthday) {
    Person person =
        Person.named("P" + id, LONG_AGO).id(id).birthday(LocalDate.parse(birthday)).build();
    new PersonRepository().insertAll(change, List.of(person));
  }

  private static void order(Change change, long person, String kind, String at, String amount) {
    Statements.batch(
        change.transaction(),
        "INSERT INTO sales_order (id, created_by, changed_by, person_id, number, kind, placed_at,"
            + " amount, quantity, line_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 3)",
        List.of(change.nextId()),
        (statement, id) -> {
          statement.setLong(1, id);
          statement.setLong(2, change.id());
          statement.setLong(3, change.id());
          statement.setLong(4, person);
          statement.setString(5, "N" + id);
          statement.setString(6, kind);
          statement.setObject(7, OffsetDateTime.ofInstant(Instant.parse(at), ZoneOffset.UTC));
          statement.setBigDecimal(8, new BigDecimal(amount));
        });
  }

  private static void event(Change change, long person, String kind, String at) {
    event(change, person, kind, at, null);
  }

  private static void event(
      Change change, long person, String kind, String at, @Nullable String direction) {
    Statements.batch(
        change.transaction(),
        "INSERT INTO timeline_event (id, created_by, changed_by, person_id, kind, happened_at,"
            + " title, direction) VALUES (?, ?, ?, ?, ?, ?, 'x', ?)",
        List.of(change.nextId()),
        (statement, id) -> {
          statement.setLong(1, id);
          statement.setLong(2, change.id());
          statement.setLong(3, change.id());
          statement.setLong(4, person);
          statement.setString(5, kind);
          statement.setObject(6, OffsetDateTime.ofInstant(Instant.parse(at), ZoneOffset.UTC));
          statement.setString(7, direction);
        });
  }

  private static double value(FeatureTable table, int row, FeatureKind kind) {
    return table.value(row, table.find(kind).orElseThrow());
  }

  @Test
  void anEmptyWorkspaceHasNoPeopleAndNoFeatures() {
    FeatureTable table = service.features();
    assertThat(table.rows()).isZero();
    assertThat(table.features()).isEmpty();
  }

  @Test
  void countsOrdersEventsAndAge() {
    change(
        c -> {
          person(c, 20, "1990-11-23");
          person(c, 10, "2000-01-01");
          order(c, 20, "SALE", "2026-11-12T09:00:00Z", "100.50");
          order(c, 20, "SALE", "2026-11-02T09:00:00Z", "49.50");
          order(c, 20, "RETURN", "2026-11-20T09:00:00Z", "-20");
          event(c, 20, "TICKET", "2026-11-01T00:00:00Z");
          event(c, 10, "CALL", "2026-11-01T00:00:00Z");
          event(c, 10, "MAIL", "2026-11-10T00:00:00Z", "IN");
          event(c, 10, "MAIL", "2026-11-18T00:00:00Z", "OUT");
        });
    FeatureTable table = service.features();
    assertThat(table.ids()).containsExactly(10, 20);
    assertThat(value(table, 1, FeatureKind.RECENCY)).isEqualTo(10);
    assertThat(value(table, 1, FeatureKind.FREQUENCY)).isEqualTo(2);
    assertThat(value(table, 1, FeatureKind.MONETARY)).isCloseTo(150, within(1e-9));
    assertThat(value(table, 1, FeatureKind.TENURE)).isEqualTo(20);
    assertThat(value(table, 1, FeatureKind.AVERAGE_ORDER)).isCloseTo(75, within(1e-9));
    assertThat(value(table, 1, FeatureKind.ORDER_INTERVAL)).isCloseTo(10, within(1e-9));
    assertThat(value(table, 1, FeatureKind.RETURNS)).isEqualTo(1);
    assertThat(value(table, 1, FeatureKind.LINE_ITEMS)).isEqualTo(6);
    assertThat(value(table, 1, FeatureKind.TICKETS)).isEqualTo(1);
    assertThat(value(table, 1, FeatureKind.AGE)).isEqualTo(35);
    assertThat(value(table, 0, FeatureKind.RECENCY)).isNaN();
    assertThat(value(table, 0, FeatureKind.FREQUENCY)).isZero();
    assertThat(value(table, 0, FeatureKind.CONTACTS)).isEqualTo(3);
    assertThat(value(table, 0, FeatureKind.CONTACTS_IN)).isEqualTo(1);
    assertThat(value(table, 0, FeatureKind.LAST_HEARD)).isEqualTo(12);
    assertThat(value(table, 1, FeatureKind.LAST_HEARD)).isEqualTo(21);
    assertThat(table.find(FeatureKind.CONTACTS_OUT)).isEmpty();
  }

  @Test
  void seesNothingOfTheFuture() {
    change(
        c -> {
          person(c, 1, "1980-01-01");
          order(c, 1, "SALE", "2026-01-10T00:00:00Z", "10");
          order(c, 1, "SALE", "2026-02-10T00:00:00Z", "99");
        });
    FeatureTable table = service.features(Instant.parse("2026-02-10T00:00:00Z"));
    assertThat(value(table, 0, FeatureKind.FREQUENCY)).isEqualTo(1);
    assertThat(value(table, 0, FeatureKind.MONETARY)).isEqualTo(10);
    assertThat(value(table, 0, FeatureKind.RECENCY)).isEqualTo(31);
    assertThat(table.find(FeatureKind.ORDER_INTERVAL)).isEmpty();
  }

  @Test
  void nothingFromAMomentOnChangesWhatWasKnownBeforeIt() {
    Instant moment = Instant.parse("2026-06-01T00:00:00Z");
    change(
        c -> {
          person(c, 1, "1980-01-01");
          order(c, 1, "SALE", "2026-05-10T00:00:00Z", "10");
          event(c, 1, "RATING", "2026-05-12T00:00:00Z");
        });
    FeatureTable before = service.features(moment);
    change(
        c -> {
          order(c, 1, "SALE", "2026-06-01T00:00:00Z", "99");
          order(c, 1, "RETURN", "2026-07-01T00:00:00Z", "-9");
          event(c, 1, "TICKET", "2026-06-01T00:00:00Z");
          event(c, 1, "RATING", "2026-08-01T00:00:00Z");
          event(c, 1, "MAIL", "2026-08-01T00:00:00Z", "IN");
        });
    FeatureTable after = service.features(moment);
    assertThat(after.features()).isEqualTo(before.features());
    for (int column = 0; column < before.features().size(); column++) {
      assertThat(after.column(column)).isEqualTo(before.column(column));
    }
  }

  @Test
  void seasonsChannelsCategoriesRatingsAndLatenessAreCounted() {
    change(
        c -> {
          person(c, 1, "1980-01-01");
          person(c, 2, "1980-01-01");
          order(c, 1, "SALE", "2026-02-10T00:00:00Z", "10");
          order(c, 1, "SALE", "2026-10-10T00:00:00Z", "30");
          order(c, 1, "SALE", "2026-11-10T00:00:00Z", "20");
          sql(c, "UPDATE sales_order SET channel = CASE amount WHEN 30 THEN 'web' ELSE 'shop' END");
          sql(
              c,
              "INSERT INTO product (id, created_by, changed_by, code, name, category)"
                  + " VALUES (900, 1, 1, 'T', 'Tea', 'Drinks'), (901, 1, 1, 'C', 'Cup', 'China')");
          sql(
              c,
              "INSERT INTO order_line (id, created_by, changed_by, order_id, product_id, quantity,"
                  + " unit_price, amount) SELECT id + 1000, 1, 1, id,"
                  + " CASE amount WHEN 10 THEN 901 ELSE 900 END, 1, 1, 1 FROM sales_order");
          event(c, 1, "RATING", "2026-11-01T00:00:00Z");
          sql(c, "UPDATE timeline_event SET title = '4 of 5'");
        });
    FeatureTable table = service.features();

    assertThat(shares(table, "season:1", "season:4")).containsExactly(1 / 3.0, 2 / 3.0);
    assertThat(table.find("season:2")).isEmpty();
    assertThat(shares(table, "channel:web", "channel:shop")).containsExactly(1 / 3.0, 2 / 3.0);
    assertThat(shares(table, "category:China", "category:Drinks"))
        .containsExactly(1 / 3.0, 2 / 3.0);
    assertThat(value(table, 0, FeatureKind.RATINGS)).isEqualTo(1);
    assertThat(value(table, 0, FeatureKind.RATING)).isEqualTo(4);
    assertThat(value(table, 0, FeatureKind.LAST_AMOUNT)).isEqualTo(20);
    assertThat(value(table, 0, FeatureKind.LATENESS)).isCloseTo(12 / 136.5, within(1e-9));
    assertThat(table.value(1, table.find("channel:web").orElseThrow())).isNaN();
    Messages messages = new Messages(Locale.US);
    assertThat(table.features().stream().map(feature -> messages.text(feature.title())))
        .contains(
            "Share of orders through \"web\"",
            "Share of \"Drinks\" in what was bought",
            "Share of orders in January to March");
  }

  private static double[] shares(FeatureTable table, String... names) {
    return Stream.of(names)
        .mapToDouble(name -> table.value(0, table.find(name).orElseThrow()))
        .toArray();
  }

  private static void sql(Change change, String sql) {
    Statements.batch(change.transaction(), sql, List.of(0), (_, _) -> {});
  }

  @Test
  void numericFieldsKeepTheirImportedNames() {
    change(
        c -> {
          person(c, 1, "1980-01-01");
          person(c, 2, "1980-01-01");
          CustomFieldRepository fields = new CustomFieldRepository();
          Map<String, CustomField> made =
              fields.ensure(
                  c,
                  Map.of(
                      "Annual Income (k$)", CustomField.Kind.NUMBER,
                      "Colour", CustomField.Kind.TEXT));
          long income =
              made.values().stream()
                  .filter(f -> f.name().startsWith("A"))
                  .findFirst()
                  .orElseThrow()
                  .id();
          fields.insertValues(c, List.of(CustomValue.number(2, income, 17.5)));
        });
    FeatureTable table = service.features().select(List.of("annual income (k$)"));
    assertThat(table.features()).containsExactly(Feature.custom("Annual Income (k$)"));
    assertThat(table.missing(0, 0)).isTrue();
    assertThat(table.value(1, 0)).isEqualTo(17.5);
    Segmentation found =
        new SegmentationService()
            .segment(table, Preparation.STANDARD, SegmentationMethod.KMeans.auto(1), Watch.NONE);
    assertThat(found.groups()).isEqualTo(1);
    assertThat(found.strength()).isEqualTo(Segmentation.Strength.NONE);
  }
}
