package app.kith.insight;

import app.kith.database.Statements;
import app.kith.database.Transaction;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQL that reads sales, and by what customers can be parted. Stateless. */
final class InsightRepository {
  private static final String SALES = "SELECT person_id, placed_at, amount FROM sales_order";

  private static final String OWN =
      "SELECT f.id, f.name FROM custom_field f WHERE f.kind = 'TEXT'"
          + " AND (SELECT COUNT(DISTINCT v.text_value) FROM custom_value v"
          + " WHERE v.field_id = f.id) BETWEEN 2 AND 40 ORDER BY f.name";

  private static final String OWN_VALUES =
      "SELECT person_id, text_value FROM custom_value WHERE text_value IS NOT NULL"
          + " AND field_id = ?";

  private static final String CHANNELS =
      "SELECT person_id, channel FROM sales_order WHERE channel IS NOT NULL AND kind = 'SALE'"
          + " ORDER BY placed_at DESC, id DESC";

  /** How many people there are. */
  long people(Transaction transaction) {
    return Statements.list(transaction, "SELECT COUNT(*) FROM person", row -> row.getLong(1))
        .getFirst();
  }

  /** Every sale and return. */
  List<Sale> sales(Transaction transaction, ZoneId zone) {
    List<Sale> sales = new ArrayList<>();
    Statements.read(
        transaction,
        SALES,
        row ->
            sales.add(
                new Sale(
                    row.getLong(1),
                    row.getObject(2, OffsetDateTime.class).atZoneSameInstant(zone).toLocalDate(),
                    row.getDouble(3))));
    return sales;
  }

  /** The ways to part customers that tell at least two groups apart. */
  List<Grouping> groupings(Transaction transaction) {
    List<Grouping> groupings = new ArrayList<>();
    add(transaction, groupings, Grouping.Kind.SOURCE, "person", "source");
    add(transaction, groupings, Grouping.Kind.CHANNEL, "sales_order", "channel");
    Statements.read(
        transaction,
        OWN,
        row -> groupings.add(new Grouping(Grouping.Kind.OWN, row.getLong(1), row.getString(2))));
    add(transaction, groupings, Grouping.Kind.COUNTRY, "person", "country");
    return groupings;
  }

  private static void add(
      Transaction transaction,
      List<Grouping> groupings,
      Grouping.Kind kind,
      String table,
      String column) {
    Statements.read(
        transaction,
        "SELECT COUNT(DISTINCT " + column + ") FROM " + table,
        row -> {
          if (row.getLong(1) > 1) {
            groupings.add(new Grouping(kind, 0, ""));
          }
        });
  }

  /** The group of each person that has one; of several channels the first. */
  Map<Long, String> groups(Transaction transaction, Grouping grouping) {
    Map<Long, String> groups = new HashMap<>();
    Statements.RowConsumer keep =
        row -> {
          @Nullable String value = row.getString(2);
          if (value != null && !value.isBlank()) {
            groups.put(row.getLong(1), value.strip());
          }
        };
    switch (grouping.kind()) {
      case SOURCE -> Statements.read(transaction, "SELECT id, source FROM person", keep);
      case COUNTRY -> Statements.read(transaction, "SELECT id, country FROM person", keep);
      case CHANNEL -> Statements.read(transaction, CHANNELS, keep);
      case OWN -> Statements.read(transaction, OWN_VALUES, keep, grouping.field());
    }
    return groups;
  }
}
