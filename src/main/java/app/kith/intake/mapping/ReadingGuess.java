package app.kith.intake.mapping;

import app.kith.quality.values.Cells;
import app.kith.quality.values.DateOrder;
import app.kith.quality.values.Dates;
import app.kith.quality.values.NumberStyle;
import app.kith.quality.values.Numbers;
import java.time.ZoneId;
import java.util.List;

/**
 * What the values of a column are.
 *
 * @param zone the business's own time
 * @param latestYear the last year that two digits can mean
 */
record ReadingGuess(ZoneId zone, int latestYear) {
  private static final double NEARLY_ALL = 0.95;

  /**
   * How the values of an own column are read.
   *
   * @param header the column's name: what is called a number or a code is no quantity
   */
  Column.Reading of(String header, List<String> values) {
    if (values.isEmpty()) {
      return Column.Reading.TEXT;
    }
    if (values.stream().allMatch(value -> Cells.yesOrNo(value) != null)) {
      return reading(ValueKind.BOOLEAN);
    }
    Column.Reading dates = dates(values);
    boolean compact = values.stream().allMatch(value -> value.length() == 8);
    Column.Reading numbers = numbers(values);
    boolean quantities =
        numbers.kind() == ValueKind.NUMBER
            && !Identifiers.areIn(header, values)
            && MixedValues.currencies(values).isEmpty();
    if (quantities && !(compact && dates.kind() == ValueKind.DATE)) {
      return numbers;
    }
    return dates;
  }

  Column.Reading dates(List<String> values) {
    DateOrder order = Dates.order(values, zone, latestYear);
    Dates dates = new Dates(order, zone, latestYear);
    long good = values.stream().filter(value -> dates.read(value) != null).count();
    return good >= NEARLY_ALL * values.size()
        ? new Column.Reading(
            ValueKind.DATE, NumberStyle.POINT, order, Dates.isTelling(values, zone, latestYear))
        : Column.Reading.TEXT;
  }

  Column.Reading numbers(List<String> values) {
    List<String> numeric =
        values.stream()
            .filter(value -> Numbers.style(List.of(value)) != null && !Numbers.isCode(value))
            .toList();
    NumberStyle style = Numbers.style(numeric);
    return style != null && numeric.size() >= NEARLY_ALL * values.size()
        ? new Column.Reading(
            ValueKind.NUMBER, style, DateOrder.DAY_FIRST, Numbers.isTelling(numeric))
        : Column.Reading.TEXT;
  }

  private static Column.Reading reading(ValueKind kind) {
    return new Column.Reading(kind, NumberStyle.POINT, DateOrder.DAY_FIRST, true);
  }
}
