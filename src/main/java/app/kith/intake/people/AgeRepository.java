package app.kith.intake.people;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * SQL that reads how new what is stored of people is. Stateless.
 *
 * @param zone in which a day begins
 */
record AgeRepository(ZoneId zone) {

  /**
   * The latest day on which a value of each person can have been given: the one that an own field
   * says, if it was written with the person's last change or after it; else the day of that change.
   *
   * @param fields own fields that say when a person was last changed
   */
  Map<Long, LocalDate> given(Transaction open, Collection<Long> fields, long... people) {
    Map<Long, LocalDate> days = HashMap.newHashMap(people.length);
    String ids = fields.stream().map(String::valueOf).collect(Collectors.joining(", "));
    Statements.readByIds(
        open,
        """
        SELECT p.id, COALESCE(s.started_at, p.created_at),
          (SELECT MAX(v.date_value) FROM custom_value v
            WHERE v.person_id = p.id AND v.changed_by >= p.changed_by AND v.field_id IN (FIELDS))
        FROM person p LEFT JOIN change_set s ON s.id = p.changed_by WHERE p.id IN (%s)
        """
            .replace("FIELDS", ids.isEmpty() ? "NULL" : ids),
        row -> {
          LocalDate said = row.getObject(3, LocalDate.class);
          OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
          days.put(row.getLong(1), said == null ? at.atZoneSameInstant(zone).toLocalDate() : said);
        },
        people);
    return days;
  }
}
