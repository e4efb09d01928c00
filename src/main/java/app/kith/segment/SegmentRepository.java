package app.kith.segment;

import app.kith.database.Transaction;
import app.kith.history.Change;
import app.kith.segment.rule.CompiledCriterion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** SQL over {@code segment} and {@code segment_member}. Stateless and thread-safe. */
public final class SegmentRepository {
  private static final String COLUMNS = "id, name, kind, definition, description, created_at";
  private static final int BATCH = 1000;

  /** Every segment, by name. */
  public List<Segment> all(Transaction open) {
    return open.handle()
        .createQuery("SELECT " + COLUMNS + " FROM segment ORDER BY LOWER(name), id")
        .mapTo(Segment.class)
        .list();
  }

  /** One segment. */
  public Optional<Segment> find(Transaction open, long id) {
    return open.handle()
        .createQuery("SELECT " + COLUMNS + " FROM segment WHERE id = ?")
        .bind(0, id)
        .mapTo(Segment.class)
        .findOne();
  }

  /** The segment of a name, however it is capitalised. */
  public Optional<Segment> findByName(Transaction open, String name) {
    return open.handle()
        .createQuery("SELECT " + COLUMNS + " FROM segment WHERE LOWER(name) = ? ORDER BY id")
        .bind(0, name.toLowerCase(Locale.ROOT))
        .mapTo(Segment.class)
        .findFirst();
  }

  /** How many stored members each segment has; rule segments have none. */
  public Map<Long, Long> memberCounts(Transaction open) {
    Map<Long, Long> counts = new HashMap<>();
    open.handle()
        .createQuery(
            "SELECT segment_id, COUNT(*) AS people FROM segment_member GROUP BY segment_id")
        .map((row, _) -> counts.put(row.getLong("segment_id"), row.getLong("people")))
        .list();
    return counts;
  }

  /** The stored members of a segment, ascending. */
  public long[] members(Transaction open, long segmentId) {
    return ids(
        open.handle()
            .createQuery(
                "SELECT person_id FROM segment_member WHERE segment_id = ? ORDER BY person_id")
            .bind(0, segmentId));
  }

  /** The largest id of a person; 0 if there is nobody. */
  long lastPerson(Transaction open) {
    return open.handle()
        .createQuery("SELECT COALESCE(MAX(id), 0) FROM person")
        .mapTo(Long.class)
        .one();
  }

  /** The people who pass a criterion, ascending. */
  public long[] people(Transaction open, CompiledCriterion criterion) {
    return ids(
        bound(
            open.handle()
                .createQuery(
                    "SELECT p.id FROM person p WHERE " + criterion.sql() + " ORDER BY p.id"),
            criterion));
  }

  /** How many people pass a criterion. */
  public long count(Transaction open, CompiledCriterion criterion) {
    return bound(
            open.handle().createQuery("SELECT COUNT(*) FROM person p WHERE " + criterion.sql()),
            criterion)
        .mapTo(Long.class)
        .one();
  }

  /** The names of the own fields and their kinds, as {@code kind -> name} pairs by name. */
  public List<Map.Entry<String, String>> ownFields(Transaction open) {
    return open.handle()
        .createQuery("SELECT kind, name FROM custom_field ORDER BY LOWER(name)")
        .map((row, _) -> Map.entry(row.getString("kind"), row.getString("name")))
        .list();
  }

  /** The names of people, in the order of the ids; empty for ids that are not there. */
  public String[] names(Transaction open, long[] ids) {
    Map<Long, String> names = HashMap.newHashMap(ids.length);
    String marks = String.join(", ", Collections.nCopies(Math.min(ids.length, BATCH), "?"));
    Query query =
        open.handle()
            .createQuery(
                "SELECT id, full_name FROM person"
                    + (ids.length > 0 && ids.length <= BATCH ? " WHERE id IN (" + marks + ")" : ""))
            .setFetchSize(BATCH);
    for (int i = 0; i < ids.length && ids.length <= BATCH; i++) {
      query.bind(i, ids[i]);
    }
    query.map((row, _) -> names.put(row.getLong("id"), row.getString("full_name"))).list();
    return Arrays.stream(ids).mapToObj(id -> names.getOrDefault(id, "")).toArray(String[]::new);
  }

  /** The names of the campaigns that write to a segment. */
  public List<String> campaignsOf(Transaction open, long segmentId) {
    return open.handle()
        .createQuery("SELECT name FROM campaign WHERE segment_id = ? ORDER BY name")
        .bind(0, segmentId)
        .mapTo(String.class)
        .list();
  }

  /**
   * What customers wrote themselves, the newest first.
   *
   * @param most how many texts at most
   */
  List<SegmentTalk.Written> written(Transaction open, int most) {
    return open.handle()
        .createQuery(
            "SELECT person_id, title, SUBSTRING(body FROM 1 FOR 2000) AS begin FROM timeline_event"
                + " WHERE direction = 'IN'"
                + " OR (direction IS NULL AND kind IN ('TICKET', 'RATING'))"
                + " ORDER BY id DESC FETCH FIRST ? ROWS ONLY")
        .bind(0, most)
        .map(
            (row, _) -> {
              String begin = row.getString("begin");
              String title = row.getString("title");
              return new SegmentTalk.Written(
                  row.getLong("person_id"), begin == null ? title : title + "\n" + begin);
            })
        .list();
  }

  /** Inserts a segment; its id comes from {@link Change#nextId()}. */
  public void insert(Change change, Segment segment) {
    change
        .transaction()
        .handle()
        .createUpdate(
            "INSERT INTO segment (id, created_by, changed_by, name, kind, definition, description,"
                + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(0, segment.id())
        .bind(1, change.id())
        .bind(2, change.id())
        .bind(3, segment.name())
        .bind(4, segment.kind().name())
        .bind(5, segment.definition())
        .bind(6, segment.description())
        .bind(7, segment.createdAt())
        .execute();
  }

  /** Inserts members in batches. */
  public void insertMembers(Change change, long segmentId, long[] people) {
    for (int from = 0; from < people.length; from += BATCH) {
      PreparedBatch batch =
          change
              .transaction()
              .handle()
              .prepareBatch(
                  "INSERT INTO segment_member (id, created_by, changed_by, segment_id, person_id)"
                      + " VALUES (?, ?, ?, ?, ?)");
      for (int i = from; i < Math.min(people.length, from + BATCH); i++) {
        batch
            .bind(0, change.nextId())
            .bind(1, change.id())
            .bind(2, change.id())
            .bind(3, segmentId)
            .bind(4, people[i])
            .add();
      }
      batch.execute();
    }
  }

  /** Writes a segment's name, definition and description. */
  public void update(Change change, Segment segment) {
    change
        .transaction()
        .handle()
        .createUpdate("UPDATE segment SET name = ?, definition = ?, description = ? WHERE id = ?")
        .bind(0, segment.name())
        .bind(1, segment.definition())
        .bind(2, segment.description())
        .bind(3, segment.id())
        .execute();
  }

  /** Deletes a segment and its members. */
  public void delete(Change change, long segmentId) {
    change
        .transaction()
        .handle()
        .createUpdate("DELETE FROM segment_member WHERE segment_id = ?")
        .bind(0, segmentId)
        .execute();
    change
        .transaction()
        .handle()
        .createUpdate("DELETE FROM segment WHERE id = ?")
        .bind(0, segmentId)
        .execute();
  }

  private static Query bound(Query query, CompiledCriterion criterion) {
    List<Object> values = new ArrayList<>(criterion.values());
    for (int i = 0; i < values.size(); i++) {
      query.bind(i, values.get(i));
    }
    return query;
  }

  private static long[] ids(Query query) {
    return query.setFetchSize(BATCH).mapTo(Long.class).stream()
        .mapToLong(Long::longValue)
        .toArray();
  }
}
