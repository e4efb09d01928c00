package app.kith.cli;

import app.kith.intake.SourceFile;
import app.kith.intake.mapping.Field;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.readers.Encoding;
import app.kith.quality.values.DateOrder;
import app.kith.quality.values.NumberStyle;
import app.kith.quality.values.Style;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How an import reads values that can be read in several ways. */
final class ReadingOptions {
  /** The orders of a date as they are typed. */
  enum TypedDates {
    DAY_FIRST(DateOrder.DAY_FIRST),
    MONTH_FIRST(DateOrder.MONTH_FIRST),
    YEAR_FIRST(DateOrder.YEAR_FIRST);

    private final DateOrder order;

    TypedDates(DateOrder order) {
      this.order = order;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Option(
      names = "--dates",
      paramLabel = "day-first|month-first|year-first",
      descriptionKey = "cli.import.dates")
  private @Nullable TypedDates dates;

  @Option(names = "--decimals", paramLabel = "point|comma", descriptionKey = "cli.import.decimals")
  private @Nullable NumberStyle decimals;

  @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "cli.import.encoding")
  private @Nullable String encoding;

  @Option(names = "--country", paramLabel = "CODE", descriptionKey = "cli.import.country")
  private @Nullable String country;

  /** The country that the person named, two capital letters; null if none. */
  @Nullable String country() {
    if (country == null) {
      return null;
    }
    String code = country.strip().toUpperCase(Locale.ROOT);
    if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)) {
      throw Session.refused("cli.import.country.unknown", country);
    }
    return code;
  }

  /** The encoding that the person named; null if none. */
  @Nullable Encoding encoding() {
    return encoding == null
        ? null
        : Encoding.labelled(encoding.strip())
            .orElseThrow(
                () ->
                    Session.refused(
                        "cli.import.encoding.unknown",
                        encoding,
                        Arrays.stream(Encoding.values())
                            .map(Encoding::label)
                            .collect(Collectors.joining(", "))));
  }

  /** The file read as is usual in the country that the person named, where nothing decides. */
  SourceFile applied(SourceFile file) {
    String code = country();
    return code == null ? file : file.writtenIn(code);
  }

  /** The mapping read as the person asked; what was not asked for stays as guessed. */
  <F extends Field> Mapping<F> applied(Mapping<F> guessed) {
    return with(with(guessed, dates == null ? null : dates.order), decimals);
  }

  private static <F extends Field> Mapping<F> with(Mapping<F> mapping, @Nullable Style style) {
    return style == null ? mapping : mapping.with(style);
  }
}
