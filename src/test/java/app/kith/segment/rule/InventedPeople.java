package app.kith.segment.rule;

import app.kith.base.Message;
import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import app.kith.contact.Tags;
import app.kith.history.Change;
import app.kith.history.ChangeKind;
import app.kith.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Random people with orders and own fields, once as records and once as rows. */
public final class InventedPeople {
  private final Random random;
  private final Map<String, Long> companies = new HashMap<>();
  private final Map<String, Long> fields = new HashMap<>();

  private InventedPeople(long seed) {
    random = new Random(seed);
  }

  /** Invents and stores people; the ids come back ascending. */
  public static long[] store(TestDatabase workspace, int count, long seed) {
    return facts(workspace, count, seed).stream().mapToLong(Facts::id).toArray();
  }

  static List<Facts> facts(TestDatabase workspace, int count, long seed) {
    InventedPeople invented = new InventedPeople(seed);
    return workspace
        .history()
        .record(
            ChangeKind.IMPORT,
            Message.of("segment.done.rule", "test"),
            change -> {
              invented.fields(change);
              List<Facts> people = new ArrayList<>();
              for (int i = 0; i < count; i++) {
                Facts person = invented.person(change.nextId(), i);
                people.add(person);
                invented.insert(change, person);
              }
              return people;
            });
  }

  private Facts person(long id, int number) {
    List<Facts.Sale> orders =
        IntStream.range(0, Math.max(0, random.nextInt(7) - 2))
            .mapToObj(
                _ ->
                    new Facts.Sale(
                        TestDatabase.NOW.minus(Duration.ofHours(random.nextInt(24 * 400))),
                        (random.nextInt(5) == 0 ? -1 : 1) * (1 + random.nextInt(400)) / 4.0))
            .toList();
    LocalDate today = LocalDate.ofInstant(TestDatabase.NOW, ZoneOffset.UTC);
    return new Facts(
        id,
        word() + " " + number,
        maybe(this::word),
        maybe(this::word),
        maybe(() -> word() + " " + word()),
        Tags.tidy(IntStream.range(0, random.nextInt(3)).mapToObj(_ -> word()).toList()),
        Lifecycle.values()[random.nextInt(Lifecycle.values().length)],
        Consent.values()[random.nextInt(Consent.values().length)],
        maybe(() -> today.minusDays(random.nextInt(9100))),
        TestDatabase.NOW.minus(Duration.ofHours(random.nextInt(24 * 800))),
        maybe(() -> (double) random.nextInt(100)),
        maybe(this::word),
        maybe(() -> today.plusDays(20 - random.nextInt(400))),
        maybe(random::nextBoolean),
        orders);
  }

  private String word() {
    return RandomCriteria.WORDS.get(random.nextInt(RandomCriteria.WORDS.size()));
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  private void fields(Change change) {
    for (OwnField field :
        List.of(
            RandomCriteria.SCORE,
            RandomCriteria.HOBBY,
            RandomCriteria.RENEWAL,
            RandomCriteria.NEWS)) {
      long id = change.nextId();
      fields.put(field.name(), id);
      run(
          change,
          "INSERT INTO custom_field (id, created_by, changed_by, name, kind) VALUES (?, ?, ?, ?, ?)",
          id,
          change.id(),
          change.id(),
          field.name(),
          field.values().name());
    }
  }

  private void insert(Change change, Facts person) {
    @Nullable Long company = person.company() == null ? null : company(change, person.company());
    run(
        change,
        "INSERT INTO person (id, created_by, changed_by, full_name, city, company_id, note, tags,"
            + " lifecycle, consent, birthday, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        person.id(),
        change.id(),
        change.id(),
        person.name(),
        person.city(),
        company,
        person.note(),
        Tags.join(person.tags()),
        person.lifecycle().name(),
        person.consent().name(),
        person.birthday(),
        person.createdAt());
    value(change, person, RandomCriteria.SCORE, null, person.score(), null);
    value(change, person, RandomCriteria.HOBBY, person.hobby(), null, null);
    value(change, person, RandomCriteria.RENEWAL, null, null, person.renewal());
    @Nullable Boolean news = person.news();
    value(change, person, RandomCriteria.NEWS, null, news == null ? null : news ? 1.0 : 0.0, null);
    for (Facts.Sale order : person.orders()) {
      run(
          change,
          "INSERT INTO sales_order (id, created_by, changed_by, person_id, number, kind, placed_at,"
              + " amount, quantity, line_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 1)",
          change.nextId(),
          change.id(),
          change.id(),
          person.id(),
          "N" + random.nextInt(),
          order.isSale() ? "SALE" : "RETURN",
          order.at(),
          order.amount());
    }
  }

  private long company(Change change, String name) {
    return companies.computeIfAbsent(
        name,
        _ -> {
          long id = change.nextId();
          run(
              change,
              "INSERT INTO company (id, created_by, changed_by, name) VALUES (?, ?, ?, ?)",
              id,
              change.id(),
              change.id(),
              name);
          return id;
        });
  }

  private void value(
      Change change,
      Facts person,
      OwnField field,
      @Nullable String text,
      @Nullable Double number,
      @Nullable LocalDate date) {
    if (text == null && number == null && date == null) {
      return;
    }
    run(
        change,
        "INSERT INTO custom_value (id, created_by, changed_by, person_id, field_id, text_value,"
            + " number_value, date_value) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        change.nextId(),
        change.id(),
        change.id(),
        person.id(),
        fields.get(field.name()),
        text,
        number,
        date);
  }

  private static void run(Change change, String sql, @Nullable Object... values) {
    Handle handle = change.transaction().handle();
    handle.execute(sql, values);
  }
}
