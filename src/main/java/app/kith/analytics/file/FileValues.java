package app.kith.analytics.file;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.quality.values.DateOrder;
import app.kith.quality.values.Dates;
import app.kith.quality.values.NumberStyle;
import app.kith.quality.values.Numbers;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file's cells as numbers and times, and columns found by what they are called or hold. */
public final class FileValues {
  /** So many rows tell what a column without a telling name holds. */
  private static final int LOOKED_AT = 200;

  private static final DateOrder[] ORDERS = {DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST};

  private final TableFile file;
  private final int latestYear;

  /**
   * Over a file.
   *
   * @param latestYear two-digit years are read as the last hundred up to this one
   */
  public FileValues(TableFile file, int latestYear) {
    this.file = file;
    this.latestYear = latestYear;
  }

  /** The file itself. */
  public TableFile file() {
    return file;
  }

  /**
   * A column as numbers.
   *
   * @return NaN where the cell is blank
   * @throws UserFacingException if there is no such column or a cell is no number
   */
  public double[] numbers(String column) {
    List<String> cells = file.cells(column);
    NumberStyle style = Numbers.style(cells.stream().filter(c -> !c.isEmpty()).distinct().toList());
    double[] values = new double[cells.size()];
    for (int row = 0; row < values.length; row++) {
      String cell = cells.get(row);
      values[row] = Numbers.readDouble(cell, style == null ? NumberStyle.POINT : style);
      if (Double.isNaN(values[row]) && !cell.isEmpty()) {
        throw refused("analytics.error.number", column, cell, row);
      }
    }
    return values;
  }

  /**
   * A column as times; a day is its first moment.
   *
   * @return null where the cell is blank
   * @throws UserFacingException if there is no such column or a cell is no time
   */
  public List<@Nullable LocalDateTime> times(String column) {
    List<String> cells = file.cells(column);
    int furthest = 0;
    for (DateOrder order : ORDERS) {
      List<@Nullable LocalDateTime> times = times(cells, order);
      if (times.size() == cells.size()) {
        return times;
      }
      furthest = Math.max(furthest, times.size());
    }
    throw refused("analytics.error.time", column, cells.get(furthest), furthest);
  }

  /** Up to the first cell that is no time in this order of day and month. */
  private List<@Nullable LocalDateTime> times(List<String> cells, DateOrder order) {
    Dates dates = new Dates(order, ZoneOffset.UTC, latestYear);
    Map<String, LocalDateTime> known = new HashMap<>();
    List<@Nullable LocalDateTime> times = new ArrayList<>(cells.size());
    for (String cell : cells) {
      LocalDateTime time = known.get(cell);
      if (time == null && !cell.isEmpty()) {
        time = dates.read(cell);
        if (time == null) {
          return times;
        }
        known.put(cell, time);
      }
      times.add(time);
    }
    return times;
  }

  private static UserFacingException refused(String key, String column, String cell, int row) {
    return new UserFacingException(Message.of(key, column, cell, row + 1));
  }

  /** The column that was named, or else the first that is called like one of these. */
  public Optional<String> column(@Nullable String named, String... called) {
    if (named != null) {
      return Optional.of(file.spelt(named));
    }
    for (String word : called) {
      for (String title : file.header()) {
        if (plain(title).equals(word)) {
          return Optional.of(title);
        }
      }
    }
    return Optional.empty();
  }

  private static String plain(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }

  /** The first column that holds dates, for files whose titles do not tell. */
  public Optional<String> holdingDates() {
    return file.header().stream().filter(this::holdsDates).findFirst();
  }

  private boolean holdsDates(String column) {
    List<String> head = head(column);
    return !head.isEmpty()
        && java.util.Arrays.stream(ORDERS)
            .anyMatch(order -> times(head, order).size() == head.size());
  }

  /** The columns that hold numbers but no dates, in order. */
  public List<String> holdingNumbers() {
    return file.header().stream()
        .filter(column -> !head(column).isEmpty() && Numbers.style(head(column)) != null)
        .filter(column -> !holdsDates(column))
        .toList();
  }

  private List<String> head(String column) {
    return file.cells(column).stream().filter(c -> !c.isEmpty()).limit(LOOKED_AT).toList();
  }

  /**
   * What must be found.
   *
   * @param what the role of the column, as the option that names it is called
   * @throws UserFacingException if it was not
   */
  public String needed(Optional<String> column, String what) {
    return column.orElseThrow(
        () ->
            new UserFacingException(
                Message.of(
                    "analytics.error.column_for",
                    what,
                    file.name(),
                    String.join(", ", file.header()))));
  }
}
