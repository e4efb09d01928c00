package app.kith.intake.mapping;

import app.kith.base.Message;
import app.kith.quality.values.DateOrder;
import app.kith.quality.values.Dates;
import app.kith.quality.values.NumberStyle;
import app.kith.quality.values.Numbers;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Columns of amounts or days that are written in several ways which exclude each other: no one
 * reading is right for all of them, so they stay texts.
 *
 * @param zone the business's own time
 * @param latestYear the last year that two digits can mean
 */
record MixedValues(ZoneId zone, int latestYear) {
  /** So few values that are written otherwise are slips, told row by row. */
  private static final double FEW = 0.05;

  /** How many of the values must be such for a column to be one of them. */
  private static final double MOST = 0.6;

  /** Why such values stay texts; empty for all others. */
  Optional<Message> of(List<String> values) {
    List<String> currencies = currencies(values);
    return currencies.isEmpty()
        ? orders(values)
        : Optional.of(Message.of("intake.mixed.currencies", String.join(", ", currencies)));
  }

  /** The currencies of a column of amounts in several, the commonest first; empty for others. */
  static List<String> currencies(List<String> values) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    int amounts = 0;
    for (String value : values) {
      if (isNumber(value)) {
        amounts++;
        counts.merge(Numbers.currency(value), 1, Integer::sum);
      }
    }
    counts.remove("");
    boolean several =
        counts.values().stream().filter(count -> count > FEW * values.size()).count() > 1;
    return several && amounts >= MOST * values.size()
        ? counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
            .toList()
        : List.of();
  }

  private static boolean isNumber(String value) {
    return Arrays.stream(NumberStyle.values()).anyMatch(it -> Numbers.read(value, it) != null);
  }

  private Optional<Message> orders(List<String> values) {
    Dates dayFirst = new Dates(DateOrder.DAY_FIRST, zone, latestYear);
    Dates monthFirst = new Dates(DateOrder.MONTH_FIRST, zone, latestYear);
    String day = null;
    String month = null;
    int days = 0;
    for (String value : values) {
      boolean first = dayFirst.read(value) != null;
      boolean second = monthFirst.read(value) != null;
      day = first && !second && day == null ? value : day;
      month = second && !first && month == null ? value : month;
      days += first || second ? 1 : 0;
    }
    return day != null && month != null && days >= MOST * values.size()
        ? Optional.of(Message.of("intake.mixed.days", day, month))
        : Optional.empty();
  }
}
