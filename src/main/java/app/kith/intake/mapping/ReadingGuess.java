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

  Column.Reading of(List<String> values) {
    if (values.isEmpty()) {
      return Column.Reading.TEXT;
    }
    if (values.stream().allMatch(value -> Cells.yesOrNo(value) != null)) {
      return reading(ValueKind.BOOLEAN);
    }
    Column.Reading dates = dates(values);
    boolean compact = values.stream().allMatch(value -> value.length() == 8);
    Column.Reading numbers = numbers(values);
    if (numbers.kind() == ValueKind.NUMBER && !(compact && dates.kind() == ValueKind.DATE)) {
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
            .filter(value -> Numbers.style(List.of(value)) != null && !hasLeadingZero(value))
            .toList();
    NumberStyle style = Numbers.style(numeric);
    return style != null && numeric.size() >= NEARLY_ALL * values.size()
        ? new Column.Reading(
            ValueKind.NUMBER, style, DateOrder.DAY_FIRST, Numbers.isTelling(numeric))
        : Column.Reading.TEXT;
  }

  /**
   * 00501 is a postcode and 15 digits and more are a card or account, not numbers to reckon with.
   */
  private static boolean hasLeadingZero(String value) {
    boolean zero =
        value.length() > 1 && value.charAt(0) == '0' && Character.isDigit(value.charAt(1));
    return zero || value.chars().filter(Character::isDigit).count() > 15;
  }

  private static Column.Reading reading(ValueKind kind) {
    return new Column.Reading(kind, NumberStyle.POINT, DateOrder.DAY_FIRST, true);
  }
}
