package app.kith.intake.mapping;

import app.kith.base.Message;
import app.kith.quality.values.DateOrder;
import app.kith.quality.values.NumberStyle;
import app.kith.quality.values.Style;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One column of a file and what it is taken for.
 *
 * @param index its position from 0
 * @param header its name
 * @param field what it fills
 * @param reading how its values are read
 * @param example its first value that is not blank, or ""
 * @param rule what happens where it differs from what is stored; null for the rule of the file
 * @param because why its values are taken for the field, or why those of an own field that look
 *     like more stay texts; null if its name or a person says it
 */
public record Column<F extends Field>(
    int index,
    String header,
    F field,
    Reading reading,
    String example,
    @Nullable ConflictRule rule,
    @Nullable Message because) {

  /** A column under the rule of the file, whose name says what it is. */
  public Column(int index, String header, F field, Reading reading, String example) {
    this(index, header, field, reading, example, null, null);
  }

  /**
   * How values are read.
   *
   * @param kind what they are
   * @param numbers the decimal style of numbers
   * @param dates the order of all-number dates
   * @param certain true if the values themselves decide; false if they can be read in two ways, or
   *     if nobody has looked at them as such values
   * @param chosen kinds whose style a person has chosen
   * @param customary true if the style is what is usual in the business's country
   */
  public record Reading(
      ValueKind kind,
      NumberStyle numbers,
      DateOrder dates,
      boolean certain,
      Set<ValueKind> chosen,
      boolean customary) {
    /** Plain text. */
    public static final Reading TEXT =
        new Reading(ValueKind.TEXT, NumberStyle.POINT, DateOrder.DAY_FIRST, false);

    /** Copies the set. */
    public Reading {
      chosen = Set.copyOf(chosen);
    }

    Reading(ValueKind kind, NumberStyle numbers, DateOrder dates, boolean certain) {
      this(kind, numbers, dates, certain, Set.of(), false);
    }

    /** The same with the style that is usual in a country. */
    Reading withCustom(Style style) {
      Reading read = with(style);
      return new Reading(kind, read.numbers, read.dates, certain, chosen, true);
    }

    /** The same with a style that a person has chosen. */
    Reading with(Style style) {
      Set<ValueKind> both = new HashSet<>(chosen);
      return switch (style) {
        case DateOrder order -> {
          both.add(ValueKind.DATE);
          yield new Reading(kind, numbers, order, certain, both, customary);
        }
        case NumberStyle number -> {
          both.add(ValueKind.NUMBER);
          yield new Reading(kind, number, dates, certain, both, customary);
        }
      };
    }
  }

  private static final Pattern SHORT_YEAR =
      Pattern.compile("\\d{2}[-/. ]\\d{1,2}[-/. ]\\d{2}(?!\\d)");

  /** The same column filling another field. */
  public Column<F> withField(F other) {
    Column<F> moved = new Column<>(index, header, other, reading, example, rule, null);
    return other == PersonField.MODIFIED ? moved.withKind(ValueKind.DATE) : moved;
  }

  /** The same column, taken for its field for a reason. */
  Column<F> because(@Nullable Message reason) {
    return new Column<>(index, header, field, reading, example, rule, reason);
  }

  /** The same column with values of another kind, whose style nothing has decided yet. */
  public Column<F> withKind(ValueKind kind) {
    boolean certain = reading.certain() && kind == reading.kind();
    Reading other =
        new Reading(
            kind,
            reading.numbers(),
            reading.dates(),
            certain,
            reading.chosen(),
            reading.customary());
    return new Column<>(
        index, header, field, other, example, rule, kind == ValueKind.TEXT ? because : null);
  }

  /** The same column read in the way that a person has chosen. */
  public Column<F> withStyle(Style style) {
    return new Column<>(index, header, field, reading.with(style), example, rule, because);
  }

  /** The same column read in the way that is usual in a country. */
  Column<F> withCustom(Style style) {
    return new Column<>(index, header, field, reading.withCustom(style), example, rule, because);
  }

  /** The same column under a rule of its own; null for that of the file. */
  public Column<F> withRule(@Nullable ConflictRule own) {
    return new Column<>(index, header, field, reading, example, own, because);
  }

  /** What a change of the column's field is called. */
  public Message label() {
    return field instanceof PersonField it && it.isOwn()
        ? Message.of("intake.field.own", header.length() > 200 ? header.substring(0, 200) : header)
        : field.changed();
  }

  /** What an import reads the values as: the field says so, or for an own field the reading. */
  public ValueKind readAs() {
    return switch ((Field) field) {
      case PersonField.CUSTOM -> reading.kind();
      case PersonField.BIRTHDAY, PersonField.MODIFIED, OrderField.DATE -> ValueKind.DATE;
      case OrderField.QUANTITY, OrderField.UNIT_PRICE, OrderField.AMOUNT -> ValueKind.NUMBER;
      default -> ValueKind.TEXT;
    };
  }

  /** True if the style of the values is a guess: neither they nor a person decided. */
  public boolean isDoubtful() {
    return isOpen() && !reading.chosen().contains(readAs());
  }

  /**
   * True if nothing about the column is open: neither its style nor, for an own field, its kind.
   */
  public boolean isCertain() {
    boolean staysText = field == PersonField.CUSTOM && because != null;
    return !staysText && !isDoubtful();
  }

  /** True if the values do not decide their style, even if a person did. */
  public boolean isOpen() {
    return styles().size() > 1 && !reading.certain();
  }

  /** The ways in which the values can be read; none where there is no choice. */
  public List<? extends Style> styles() {
    return switch (readAs()) {
      case DATE ->
          Arrays.stream(DateOrder.values())
              .filter(order -> order != DateOrder.YEAR_FIRST || canBeginWithYear())
              .toList();
      case NUMBER -> List.of(NumberStyle.values());
      default -> List.of();
    };
  }

  private boolean canBeginWithYear() {
    return reading.dates() == DateOrder.YEAR_FIRST
        || SHORT_YEAR.matcher(example.strip()).lookingAt();
  }

  /** The way in which the values are read, if there is a choice. */
  public Optional<Style> style() {
    return switch (readAs()) {
      case DATE -> Optional.of(reading.dates());
      case NUMBER -> Optional.of(reading.numbers());
      default -> Optional.empty();
    };
  }
}
