package app.kith.campaign;

import app.kith.campaign.AudiencePlanner.Candidate;
import app.kith.database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the people a campaign is for, and what it may say about them. */
final class AudienceRepository {
  private static final int CHUNK = 1_000;

  List<Candidate> everybody(Transaction open) {
    return open.handle()
        .createQuery("SELECT id, email, consent FROM person ORDER BY id")
        .mapTo(Candidate.class)
        .list();
  }

  List<Candidate> candidates(Transaction open, List<Long> ids) {
    List<Candidate> found = new ArrayList<>();
    for (List<Long> chunk : chunks(ids.stream().sorted().toList())) {
      open.handle()
          .createQuery("SELECT id, email, consent FROM person WHERE id IN (<ids>) ORDER BY id")
          .bindList("ids", chunk)
          .mapTo(Candidate.class)
          .forEach(found::add);
    }
    return found;
  }

  /** People with their merge fields, in the order of the ids; unknown ids are missing. */
  List<Recipient> recipients(Transaction open, List<Long> ids, Set<String> customFields) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Map<String, String>> custom = customValues(open, ids, customFields);
    Map<Long, Set<String>> guessed = guessed(open, ids);
    Map<Long, Recipient> found = new HashMap<>();
    open.handle()
        .createQuery(
            """
            SELECT p.id, p.full_name, p.given_name, p.family_name, p.email, p.job_title, p.city,
                p.country, p.language, c.name AS company
            FROM person p LEFT JOIN company c ON c.id = p.company_id WHERE p.id IN (<ids>)""")
        .bindList("ids", ids)
        .map(
            (row, _) ->
                recipient(
                    row,
                    custom.getOrDefault(row.getLong("id"), Map.of()),
                    guessed.getOrDefault(row.getLong("id"), Set.of())))
        .forEach(recipient -> found.put(recipient.personId(), recipient));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  List<String> customFieldNames(Transaction open) {
    return open.handle()
        .createQuery("SELECT name FROM custom_field ORDER BY name")
        .mapTo(String.class)
        .list();
  }

  static List<List<Long>> chunks(List<Long> ids) {
    List<List<Long>> chunks = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      chunks.add(ids.subList(from, Math.min(from + CHUNK, ids.size())));
    }
    return chunks;
  }

  /** A message says nothing that nobody said: columns whose values are only guessed. */
  private static Map<Long, Set<String>> guessed(Transaction open, List<Long> ids) {
    Map<Long, Set<String>> guessed = new HashMap<>();
    open.handle()
        .createQuery(
            "SELECT person_id, field FROM guessed_value"
                + " WHERE field IS NOT NULL AND person_id IN (<ids>)")
        .bindList("ids", ids)
        .map((row, _) -> Map.entry(row.getLong(1), row.getString(2)))
        .forEach(
            one -> guessed.computeIfAbsent(one.getKey(), _ -> new HashSet<>()).add(one.getValue()));
    return guessed;
  }

  private static Recipient recipient(ResultSet row, Map<String, String> custom, Set<String> guessed)
      throws SQLException {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, MergeField.FIRST_NAME, row.getString("given_name"));
    put(fields, MergeField.LAST_NAME, row.getString("family_name"));
    put(fields, MergeField.FULL_NAME, row.getString("full_name"));
    put(fields, MergeField.COMPANY, row.getString("company"));
    put(fields, MergeField.JOB_TITLE, row.getString("job_title"));
    put(fields, MergeField.CITY, row.getString("city"));
    put(fields, MergeField.COUNTRY, row.getString("country"));
    put(fields, MergeField.EMAIL, row.getString("email"));
    fields.keySet().removeAll(guessed);
    custom.forEach(fields::putIfAbsent);
    String language = row.getString("language");
    String email = row.getString("email");
    return new Recipient(
        row.getLong("id"),
        row.getString("full_name"),
        email == null ? "" : email,
        language == null ? "" : language,
        fields);
  }

  private static void put(Map<String, String> fields, MergeField field, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.put(field.key(), value.strip());
    }
  }

  private static Map<Long, Map<String, String>> customValues(
      Transaction open, List<Long> ids, Set<String> names) {
    Map<Long, Map<String, String>> values = new HashMap<>();
    if (names.isEmpty()) {
      return values;
    }
    open.handle()
        .createQuery(
            """
            SELECT v.person_id, f.name, v.text_value, v.number_value, v.date_value
            FROM custom_value v JOIN custom_field f ON f.id = v.field_id
            WHERE v.person_id IN (<ids>) AND f.name IN (<names>) AND NOT EXISTS (
              SELECT 1 FROM guessed_value g
              WHERE g.person_id = v.person_id AND g.field_id = v.field_id)""")
        .bindList("ids", ids)
        .bindList("names", List.copyOf(names))
        .map((row, _) -> new Value(row.getLong(1), row.getString(2), text(row)))
        .forEach(
            value -> {
              if (!value.text().isBlank()) {
                values
                    .computeIfAbsent(value.person(), _ -> new HashMap<>())
                    .put(value.name(), value.text());
              }
            });
    return values;
  }

  private static String text(ResultSet row) throws SQLException {
    String text = row.getString("text_value");
    if (text != null) {
      return text;
    }
    double number = row.getDouble("number_value");
    if (!row.wasNull()) {
      return number == Math.rint(number) && Math.abs(number) < 1e15
          ? Long.toString((long) number)
          : Double.toString(number);
    }
    String date = row.getString("date_value");
    return date == null ? "" : date;
  }

  private record Value(long person, String name, String text) {}
}
