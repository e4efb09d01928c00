package app.kith.intake.mapping;

import app.kith.base.Message;
import app.kith.quality.values.DateOrder;
import app.kith.quality.values.Dates;
import app.kith.quality.values.NumberStyle;
import app.kith.quality.values.Numbers;
import app.kith.quality.values.Style;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Why a column's days or numbers are read in the way that they are. Stateless. */
public final class ReadingReason {
  /** A year that is behind every two digits: which of them a century's are matters not here. */
  private static final int LATEST_YEAR = 2099;

  private ReadingReason() {}

  /**
   * The reason in words: a value that can only be so, a person's word, the country's custom, or
   * that nothing decides. Empty where there is no choice, as every way reads the same.
   *
   * @param sample the file's first rows
   */
  public static Optional<Message> of(Column<? extends Field> column, Sample sample) {
    Optional<Style> style = column.style();
    if (style.isEmpty()) {
      return Optional.empty();
    }
    Message taken = style.get().label();
    if (column.reading().chosen().contains(column.readAs())) {
      return Optional.of(Message.of("intake.reading.chosen", taken));
    }
    Function<String, @Nullable Object> read = reader(style.get());
    List<Function<String, @Nullable Object>> others = others(style.get());
    for (String value : sample.values(column.index())) {
      boolean only = others.stream().allMatch(other -> other.apply(value) == null);
      if (only && read.apply(value) != null) {
        return Optional.of(Message.of("intake.reading.only", taken, value));
      }
    }
    return column.isDoubtful()
        ? Optional.of(
            Message.of(
                column.reading().customary() ? "intake.reading.custom" : "intake.reading.open",
                taken))
        : Optional.empty();
  }

  private static List<Function<String, @Nullable Object>> others(Style taken) {
    List<Function<String, @Nullable Object>> others = new ArrayList<>();
    Style[] styles = taken instanceof DateOrder ? DateOrder.values() : NumberStyle.values();
    for (Style style : styles) {
      if (style != taken) {
        others.add(reader(style));
      }
    }
    return others;
  }

  /** Reads a text in a way; what it gives tells two readings apart, null is none. */
  static Function<String, @Nullable Object> reader(Style style) {
    return switch (style) {
      case DateOrder order -> new Dates(order, ZoneOffset.UTC, LATEST_YEAR)::read;
      case NumberStyle number -> text -> Numbers.read(text, number);
    };
  }
}
