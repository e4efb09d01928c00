package app.kith.intake.mapping;

import app.kith.quality.values.DateOrder;
import app.kith.quality.values.NumberStyle;
import app.kith.quality.values.Style;
import com.ibm.icu.util.ULocale;
import java.text.DecimalFormatSymbols;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How days and numbers are usually written in a country: what is taken where the values of a column
 * do not decide. Points between the numbers of a day mean that the day comes first everywhere.
 *
 * @param dates in which order the parts of a day come
 * @param numbers which sign parts the decimals
 */
public record Custom(DateOrder dates, NumberStyle numbers) {

  /**
   * The custom of a country, in the language that most people speak there.
   *
   * @param country a two-letter code
   * @return empty if the code is blank
   */
  public static Optional<Custom> of(String country) {
    if (country.isBlank()) {
      return Optional.empty();
    }
    Locale home = ULocale.addLikelySubtags(new ULocale("und_" + country)).toLocale();
    boolean comma = DecimalFormatSymbols.getInstance(home).getDecimalSeparator() == ',';
    return Optional.of(new Custom(order(home), comma ? NumberStyle.COMMA : NumberStyle.POINT));
  }

  private static DateOrder order(Locale home) {
    String pattern =
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            FormatStyle.SHORT, null, IsoChronology.INSTANCE, home);
    int year = pattern.indexOf('y');
    int month = pattern.indexOf('M');
    int day = pattern.indexOf('d');
    if (year < month && year < day) {
      return DateOrder.YEAR_FIRST;
    }
    return month < day ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
  }

  /** The mapping with every column that nothing decides read as is usual here. */
  public <F extends Field> Mapping<F> applied(Mapping<F> mapping, Sample sample) {
    return new Mapping<>(
        mapping.columns().stream()
            .map(column -> applied(column, sample.values(column.index())))
            .toList());
  }

  private <F extends Field> Column<F> applied(Column<F> column, List<String> values) {
    Style usual = column.readAs() == ValueKind.DATE ? dates : numbers;
    boolean pointed =
        usual == DateOrder.MONTH_FIRST && values.stream().anyMatch(it -> it.indexOf('.') > 0);
    return column.isDoubtful()
            && !pointed
            && column.styles().contains(usual)
            && read(values, usual) >= read(values, column.style().orElseThrow())
        ? column.withCustom(usual)
        : column;
  }

  private static long read(List<String> values, Style style) {
    Function<String, @Nullable Object> reader = ReadingReason.reader(style);
    return values.stream().filter(value -> reader.apply(value) != null).count();
  }
}
