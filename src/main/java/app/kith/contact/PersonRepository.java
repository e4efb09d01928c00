package app.kith.contact;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import app.kith.database.Values;
import app.kith.history.Change;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** SQL over {@code person} and what hangs on a person. Stateless and thread-safe. */
public final class PersonRepository {
  private static final String COLUMNS =
      "id, external_ref, full_name, given_name, family_name, email, phone, job_title, company_id,"
          + " street, city, region, postcode, country, birthday, language, lifecycle, consent,"
          + " tags, note, source, created_at";

  private static final String UPDATE =
      "UPDATE person SET external_ref = ?, full_name = ?, given_name = ?, family_name = ?,"
          + " email = ?, phone = ?, job_title = ?, company_id = ?, street = ?, city = ?,"
          + " region = ?, postcode = ?, country = ?, birthday = ?, language = ?, lifecycle = ?,"
          + " consent = ?, tags = ?, note = ?, source = ?, created_at = ? WHERE id = ?";

  private static final String UPDATE_FROM = UPDATE.replace(" WHERE", ", changed_row = ? WHERE");

  private final GuessRepository guesses = new GuessRepository();

  /** The tables whose rows go with a person, in the order in which they must go. */
  private static final List<String> DELETES =
      List.of(
          "DELETE FROM order_line WHERE order_id IN"
              + " (SELECT id FROM sales_order WHERE person_id IN (%s))",
          "DELETE FROM sales_order WHERE person_id IN (%s)",
          "DELETE FROM guessed_value WHERE person_id IN (%s)",
          "DELETE FROM custom_value WHERE person_id IN (%s)",
          "DELETE FROM person_detail WHERE person_id IN (%s)",
          "DELETE FROM text_meaning WHERE event_id IN"
              + " (SELECT id FROM timeline_event WHERE person_id IN (%s))",
          "DELETE FROM timeline_event WHERE person_id IN (%s)",
          "DELETE FROM segment_member WHERE person_id IN (%s)",
          "DELETE FROM person_identity WHERE person_id IN (%s)",
          "DELETE FROM row_saying WHERE person_id IN (%s)",
          "DELETE FROM person WHERE id IN (%s)");

  /**
   * Stores new people in batches of 1,000. Their ids come from {@code change.nextId()}.
   *
   * @throws IllegalArgumentException if a person has no id yet
   */
  public void insertAll(Change change, List<Person> people) {
    insertFrom(change, people.stream().map(person -> new SourcedPerson(person, 0)).toList());
  }

  /**
   * Stores new people that come from rows of a file, likewise.
   *
   * @throws IllegalArgumentException if a person has no id yet
   */
  public void insertFrom(Change change, List<SourcedPerson> people) {
    long changeSet = change.id();
    Statements.insert(
        change.transaction(),
        "person",
        COLUMNS + ", created_by, changed_by, source_row",
        people,
        (values, from) -> {
          if (from.person().id() == 0) {
            throw new IllegalArgumentException("a person without an id");
          }
          bind(values.number(from.person().id()), from.person())
              .number(changeSet)
              .number(changeSet)
              .value(row(from));
        });
    people.stream()
        .mapToLong(from -> from.person().id())
        .max()
        .ifPresent(last -> change.inserted("person", people.size(), last));
  }

  /**
   * Writes every field of people that are stored already, in batches of 1,000. Where a value was a
   * guess and is another one now, it is none any more.
   */
  public void updateAll(Change change, List<Person> people) {
    guesses.forgetChanged(change, people);
    Statements.batch(
        change.transaction(),
        UPDATE,
        people,
        (statement, person) -> bind(new Values(), person).number(person.id()).into(statement));
  }

  /** Writes every field of people that rows of a file have changed, likewise. */
  public void updateFrom(Change change, List<SourcedPerson> people) {
    guesses.forgetChanged(change, people.stream().map(SourcedPerson::person).toList());
    Statements.batch(
        change.transaction(),
        UPDATE_FROM,
        people,
        (statement, from) ->
            bind(new Values(), from.person())
                .value(row(from))
                .number(from.person().id())
                .into(statement));
  }

  private static @Nullable Integer row(SourcedPerson from) {
    return from.row() == 0 ? null : from.row();
  }

  /** Writes every field of one person. */
  public void update(Change change, Person person) {
    updateAll(change, List.of(person));
  }

  /** Makes customers of those leads among the people; who is anything else stays that. */
  public long becomeCustomers(Change change, long... ids) {
    return Statements.updateByIds(
        change.transaction(),
        "UPDATE person SET lifecycle = 'CUSTOMER' WHERE lifecycle = 'LEAD' AND id IN (%s)",
        ids);
  }

  /**
   * Deletes people with their orders, own fields, timeline entries and segment memberships.
   *
   * @return how many people were deleted
   */
  public long delete(Change change, long... ids) {
    long deleted = 0;
    for (String delete : DELETES) {
      deleted = Statements.updateByIds(change.transaction(), delete, ids);
    }
    return deleted;
  }

  /** The person of an id. */
  public Optional<Person> find(Transaction transaction, long id) {
    return findByIds(transaction, id).stream().findFirst();
  }

  /** People in the order of the ids; ids that are not there are left out. */
  public List<Person> findByIds(Transaction transaction, long... ids) {
    Map<Long, Person> byId = HashMap.newHashMap(ids.length);
    Statements.readByIds(
        transaction,
        "SELECT " + COLUMNS + " FROM person WHERE id IN (%s)",
        row -> {
          Person person = person(row);
          byId.put(person.id(), person);
        },
        ids);
    List<Person> found = new ArrayList<>(byId.size());
    for (long id : ids) {
      Person person = byId.get(id);
      if (person != null) {
        found.add(person);
      }
    }
    return found;
  }

  /**
   * One page by key: the people with the next higher ids.
   *
   * @param after the last id of the page before, 0 for the first page
   * @param limit the most people to give
   */
  public List<Person> page(Transaction transaction, long after, int limit) {
    return Statements.list(
        transaction,
        "SELECT " + COLUMNS + " FROM person WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY",
        PersonRepository::person,
        after,
        limit);
  }

  /** How many people there are. */
  public long count(Transaction transaction) {
    return Statements.list(transaction, "SELECT COUNT(*) FROM person", row -> row.getLong(1))
        .getFirst();
  }

  /** Binds all fields but the id. */
  private static Values bind(Values values, Person person) {
    return values
        .text(person.externalRef())
        .text(person.fullName())
        .text(person.givenName())
        .text(person.familyName())
        .text(person.email())
        .text(person.phone())
        .text(person.jobTitle())
        .value(person.companyId())
        .text(person.street())
        .text(person.city())
        .text(person.region())
        .text(person.postcode())
        .text(person.country())
        .value(person.birthday())
        .text(person.language())
        .text(person.lifecycle().name())
        .text(person.consent().name())
        .text(Tags.join(person.tags()))
        .text(person.note())
        .text(person.source())
        .value(person.createdAt().atOffset(ZoneOffset.UTC));
  }

  private static Person person(ResultSet row) throws SQLException {
    return new Person(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getObject(9, Long.class),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        row.getObject(15, LocalDate.class),
        row.getString(16),
        Lifecycle.valueOf(row.getString(17)),
        Consent.valueOf(row.getString(18)),
        Tags.split(row.getString(19)),
        row.getString(20),
        row.getString(21),
        row.getObject(22, OffsetDateTime.class).toInstant());
  }
}
