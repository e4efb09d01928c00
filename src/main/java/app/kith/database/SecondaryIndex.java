package app.kith.database;

import java.util.List;

/**
 * An index beside the primary key, made at every open where it is missing, so that a crash between
 * dropping and rebuilding it does no harm.
 *
 * @param name the index's name
 * @param table the table it serves
 * @param columns the columns in order
 */
record SecondaryIndex(String name, String table, String columns) {

  /** Every secondary index of the schema; foreign keys bring their own. */
  static final List<SecondaryIndex> ALL =
      List.of(
          new SecondaryIndex("order_of_person", "sales_order", "person_id, placed_at"),
          new SecondaryIndex("order_by_time", "sales_order", "placed_at, id"),
          new SecondaryIndex("event_of_person", "timeline_event", "person_id, happened_at"),
          new SecondaryIndex("event_by_time", "timeline_event", "happened_at, id"),
          new SecondaryIndex("outbox_due", "outbox_message", "state, next_attempt_at"),
          new SecondaryIndex("outbox_of_person", "outbox_message", "person_id"),
          new SecondaryIndex("attempt_by_time", "outbox_attempt", "started_at"),
          new SecondaryIndex("person_of_segment", "segment_member", "segment_id, person_id"));

  String create() {
    return "CREATE INDEX IF NOT EXISTS " + name + " ON " + table + " (" + columns + ")";
  }

  String drop() {
    return "DROP INDEX IF EXISTS " + name;
  }
}
