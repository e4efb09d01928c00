package app.kith.history;

import java.util.List;
import java.util.Map;

/** The tables of customer data, parents before children. Each has id, created_by and changed_by. */
enum TrackedTable {
  COMPANY(Map.of()),
  PERSON(Map.of("company_id", "company")),
  CUSTOM_FIELD(Map.of()),
  CUSTOM_VALUE(Map.of("person_id", "person", "field_id", "custom_field")),
  GUESSED_VALUE(Map.of("person_id", "person", "field_id", "custom_field")),
  PERSON_DETAIL(Map.of("person_id", "person")),
  PERSON_IDENTITY(Map.of("person_id", "person")),
  ROW_SAYING(Map.of("person_id", "person", "field_id", "custom_field")),
  DUPLICATE_DECISION(Map.of()),
  PRODUCT(Map.of()),
  PRODUCT_OFFER(Map.of("product_id", "product")),
  SALES_ORDER(Map.of("person_id", "person")),
  ORDER_LINE(Map.of("order_id", "sales_order", "product_id", "product")),
  TIMELINE_EVENT(Map.of("person_id", "person")),
  TEXT_MEANING(Map.of("event_id", "timeline_event")),
  SEGMENT(Map.of()),
  SEGMENT_MEMBER(Map.of("segment_id", "segment", "person_id", "person")),
  CAMPAIGN(Map.of("segment_id", "segment"));

  @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
  private final Map<String, String> references;

  TrackedTable(Map<String, String> references) {
    this.references = references;
  }

  /** The table's name in SQL. */
  String sql() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static TrackedTable of(String sql) {
    return valueOf(sql.toUpperCase(java.util.Locale.ROOT));
  }

  /** The columns that hold ids of people. */
  java.util.Set<String> peopleColumns() {
    if (this == DUPLICATE_DECISION) {
      return java.util.Set.of("one_id", "other_id");
    }
    return references.containsKey("person_id") ? java.util.Set.of("person_id") : java.util.Set.of();
  }

  /** Columns of other tables that point at this one: table name and column name. */
  List<Map.Entry<String, String>> dependents() {
    return java.util.Arrays.stream(values())
        .flatMap(
            child ->
                child.references.entrySet().stream()
                    .filter(reference -> reference.getValue().equals(sql()))
                    .map(reference -> Map.entry(child.sql(), reference.getKey())))
        .toList();
  }

  static List<String> names() {
    return java.util.Arrays.stream(values()).map(TrackedTable::sql).toList();
  }
}
