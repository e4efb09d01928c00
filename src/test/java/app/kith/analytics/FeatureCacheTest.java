package app.kith.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.base.Message;
import app.kith.contact.CustomField;
import app.kith.contact.CustomFieldRepository;
import app.kith.contact.CustomValue;
import app.kith.contact.Person;
import app.kith.contact.PersonRepository;
import app.kith.database.Statements;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.testing.MutableClock;
import app.kith.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is changed, undone or overtaken: what was kept is what would be read anew. */
class FeatureCacheTest {
  private static final int STEPS = 60;
  private static final Instant PAST = TestDatabase.NOW.minus(Duration.ofDays(30));

  @TempDir Path folder;
  private final MutableClock clock = MutableClock.at("2026-11-22T09:00:00Z");
  private final List<Long> people = new ArrayList<>();
  private final List<Long> orders = new ArrayList<>();
  private final List<Long> products = new ArrayList<>();
  private Random random = new Random(0);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsKeptIsWhatWouldBeReadAnew(long seed) {
    random = new Random(seed);
    try (TestDatabase test = TestDatabase.in(folder, clock)) {
      FeatureService kept = new FeatureService(test.database(), test.history(), clock);
      FeatureService anew = new FeatureService(test.database(), clock);
      for (int i = 0; i < 20; i++) {
        change(test, this::person);
      }
      for (int step = 0; step < STEPS; step++) {
        String done = step(test);
        assertSame(done + " at " + step, kept.features(), anew.features());
        assertSame(done + " in the past", kept.features(PAST), anew.features(PAST));
      }
    }
  }

  private static void assertSame(String step, FeatureTable kept, FeatureTable anew) {
    assertThat(kept.ids()).as(step).isEqualTo(anew.ids());
    assertThat(kept.features()).as(step).isEqualTo(anew.features());
    for (int c = 0; c < anew.features().size(); c++) {
      assertThat(kept.column(c))
          .as("%s: %s", step, anew.features().get(c).name())
          .isEqualTo(anew.column(c));
    }
  }

  private String step(TestDatabase test) {
    int kind = random.nextInt(18);
    switch (kind) {
      case 0 -> change(test, this::person);
      case 1, 2, 3, 4 -> change(test, this::order);
      case 5 -> change(test, this::event);
      case 6, 16, 17 -> change(test, this::value);
      case 7 -> change(test, this::moveOrder);
      case 8 -> change(test, change -> sql(change, "DELETE FROM order_line WHERE order_id = ?"));
      case 9 -> change(test, this::deleteOrder);
      case 10 -> change(test, this::deletePerson);
      case 11 -> change(test, change -> rename(change, "C" + random.nextInt(4)));
      case 12 -> test.history().lastUndoable().ifPresent(s -> test.history().undo(s.id()));
      case 13 -> test.history().lastRedoable().ifPresent(s -> test.history().redo(s.id()));
      case 14 -> clock.advance(Duration.ofMinutes(random.nextInt(1_000)));
      default -> sent(test);
    }
    return "kind " + kind;
  }

  private static void change(TestDatabase test, Consumer<Change> work) {
    test.history()
        .record(
            ChangeKind.EDIT,
            Message.of("analytics.text", "step"),
            change -> {
              work.accept(change);
              return 0;
            });
  }

  private long any(List<Long> ids) {
    return ids.isEmpty() ? -1 : ids.get(random.nextInt(ids.size()));
  }

  private void person(Change change) {
    long id = change.nextId();
    people.add(id);
    new PersonRepository().insertAll(change, List.of(Person.named("P", PAST).id(id).build()));
  }

  /** Some of it before the past moment looked at, some ahead of now. */
  private OffsetDateTime moment() {
    return OffsetDateTime.ofInstant(
        clock.instant().minus(Duration.ofHours(random.nextInt(2_000) - 60)), ZoneOffset.UTC);
  }

  private boolean exists(Change change, String table, long id) {
    return !Statements.list(
            change.transaction(),
            "SELECT id FROM " + table + " WHERE id = " + id,
            row -> row.getLong(1))
        .isEmpty();
  }

  private void insert(Change change, String sql, Object... values) {
    Statements.batch(
        change.transaction(),
        sql,
        List.of(0),
        (statement, _) -> {
          statement.setLong(1, change.nextId());
          statement.setLong(2, change.id());
          statement.setLong(3, change.id());
          for (int i = 0; i < values.length; i++) {
            statement.setObject(4 + i, values[i]);
          }
        });
  }

  private void order(Change change) {
    long person = any(people);
    if (!exists(change, "person", person)) {
      return;
    }
    insert(
        change,
        "INSERT INTO sales_order (id, created_by, changed_by, person_id, number, kind, channel,"
            + " placed_at, amount, quantity, line_count) VALUES (?, ?, ?, ?, 'N', ?, ?, ?, ?, 1, 1)",
        person,
        random.nextInt(6) == 0 ? "RETURN" : "SALE",
        random.nextInt(4) == 0 ? null : "channel " + random.nextInt(3),
        moment(),
        BigDecimal.valueOf(random.nextInt(10_000), 2));
    long order = last(change, "sales_order");
    orders.add(order);
    if (products.isEmpty() || random.nextInt(5) == 0) {
      insert(
          change,
          "INSERT INTO product (id, created_by, changed_by, code, name, category)"
              + " VALUES (?, ?, ?, ?, 'product', ?)",
          "P" + products.size(),
          random.nextInt(5) == 0 ? null : "C" + random.nextInt(4));
      products.add(last(change, "product"));
    }
    long product = any(products);
    if (exists(change, "product", product)) {
      insert(
          change,
          "INSERT INTO order_line (id, created_by, changed_by, order_id, product_id, quantity,"
              + " unit_price, amount) VALUES (?, ?, ?, ?, ?, 1, 1, 1)",
          order,
          product);
    }
  }

  private static long last(Change change, String table) {
    return Statements.list(
            change.transaction(), "SELECT MAX(id) FROM " + table, row -> row.getLong(1))
        .getFirst();
  }

  private void event(Change change) {
    long person = any(people);
    if (exists(change, "person", person)) {
      String kind = List.of("CALL", "MAIL", "TICKET", "RATING").get(random.nextInt(4));
      insert(
          change,
          "INSERT INTO timeline_event (id, created_by, changed_by, person_id, kind, happened_at,"
              + " title, direction) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          person,
          kind,
          moment(),
          random.nextInt(6) + " of 5",
          kind.equals("MAIL") ? (random.nextBoolean() ? "IN" : "OUT") : null);
    }
  }

  private void value(Change change) {
    long person = any(people);
    if (exists(change, "person", person)) {
      CustomFieldRepository fields = new CustomFieldRepository();
      boolean words = random.nextBoolean();
      CustomField.Kind kind = words ? CustomField.Kind.TEXT : CustomField.Kind.NUMBER;
      String name = (words ? "words " : "field ") + random.nextInt(2);
      long field = fields.ensure(change, Map.of(name, kind)).get(name).id();
      fields.putValues(
          change,
          List.of(
              words
                  ? CustomValue.text(person, field, "W" + random.nextInt(3))
                  : CustomValue.number(person, field, random.nextInt(9))));
    }
  }

  private void moveOrder(Change change) {
    long to = any(people);
    if (exists(change, "person", to)) {
      sql(change, "UPDATE sales_order SET person_id = " + to + " WHERE id = ?");
    }
  }

  private void sql(Change change, String sql) {
    Statements.batch(
        change.transaction(), sql, List.of(any(orders)), (row, id) -> row.setLong(1, id));
  }

  private void deleteOrder(Change change) {
    long order = any(orders);
    for (String sql :
        List.of(
            "DELETE FROM order_line WHERE order_id = ?", "DELETE FROM sales_order WHERE id = ?")) {
      Statements.batch(change.transaction(), sql, List.of(order), (row, id) -> row.setLong(1, id));
    }
  }

  private void deletePerson(Change change) {
    long person = any(people);
    for (String sql :
        List.of(
            "DELETE FROM order_line WHERE order_id IN"
                + " (SELECT id FROM sales_order WHERE person_id = ?)",
            "DELETE FROM sales_order WHERE person_id = ?",
            "DELETE FROM timeline_event WHERE person_id = ?",
            "DELETE FROM custom_value WHERE person_id = ?",
            "DELETE FROM person WHERE id = ?")) {
      Statements.batch(change.transaction(), sql, List.of(person), (row, id) -> row.setLong(1, id));
    }
  }

  private void rename(Change change, String category) {
    Statements.batch(
        change.transaction(),
        "UPDATE product SET category = ? WHERE id = ?",
        List.of(any(products)),
        (row, id) -> {
          row.setString(1, category);
          row.setLong(2, id);
        });
  }

  /** Messages are not part of any change set. */
  private void sent(TestDatabase test) {
    long person = any(people);
    test.database()
        .ordinary(
            open -> {
              Statements.batch(
                  open,
                  "INSERT INTO outbox_message (id, source_kind, source_id, person_id, channel,"
                      + " address, message_id, subject, content, state, attempts, queued_at,"
                      + " changed_at, next_attempt_at) VALUES (?, 'T', ?, ?, 'EMAIL', 'a', ?, 's',"
                      + " X'00', 'ACCEPTED', 1, ?, ?, ?)",
                  List.of(open.nextId()),
                  (row, id) -> {
                    row.setLong(1, id);
                    row.setLong(2, id);
                    row.setLong(3, person);
                    row.setString(4, "m" + id);
                    for (int at = 5; at <= 7; at++) {
                      row.setObject(at, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                    }
                  });
              return 0;
            });
  }
}
