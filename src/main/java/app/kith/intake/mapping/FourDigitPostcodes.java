package app.kith.intake.mapping;

import app.kith.base.Message;
import app.kith.intake.readers.Row;
import app.kith.quality.values.Cells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Finds the four-digit postcodes of Austria, Switzerland, Denmark, Norway, Australia and others in
 * a column without a name. Four digits alone could be a year or an amount; a postcode's first digit
 * goes with the town beside it.
 */
final class FourDigitPostcodes {
  private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
  private static final int FEWEST = 3;

  /** The share of the rows with something to compare that may contradict. */
  private static final double MOST_ASTRAY = 0.1;

  /** From this share of values in the years of living people on, they may be years. */
  private static final double YEARS = 0.8;

  /** The first digits of large towns' postcodes. */
  private static final Map<String, String> FIRST_DIGITS =
      Map.ofEntries(
          Map.entry("wien", "1"),
          Map.entry("vienna", "1"),
          Map.entry("linz", "4"),
          Map.entry("salzburg", "5"),
          Map.entry("innsbruck", "6"),
          Map.entry("graz", "8"),
          Map.entry("zürich", "8"),
          Map.entry("zurich", "8"),
          Map.entry("bern", "3"),
          Map.entry("basel", "4"),
          Map.entry("genève", "1"),
          Map.entry("geneva", "1"),
          Map.entry("genf", "1"),
          Map.entry("lausanne", "1"),
          Map.entry("luzern", "6"),
          Map.entry("københavn", "12"),
          Map.entry("copenhagen", "12"),
          Map.entry("aarhus", "8"),
          Map.entry("odense", "5"),
          Map.entry("oslo", "01"),
          Map.entry("bergen", "5"),
          Map.entry("trondheim", "7"),
          Map.entry("sydney", "2"),
          Map.entry("melbourne", "3"),
          Map.entry("brisbane", "4"),
          Map.entry("adelaide", "5"),
          Map.entry("perth", "6"),
          Map.entry("brussels", "1"));

  private final Sample sample;
  private final int latestYear;

  FourDigitPostcodes(Sample sample, int latestYear) {
    this.sample = sample;
    this.latestYear = latestYear;
  }

  /** The columns with the first such column beside a town named as what it is. */
  List<Column<PersonField>> named(
      List<Column<PersonField>> columns, Predicate<Column<PersonField>> unnamed) {
    OptionalInt town =
        columns.stream()
            .filter(column -> column.field() == PersonField.CITY)
            .mapToInt(Column::index)
            .findFirst();
    boolean known = columns.stream().anyMatch(column -> column.field() == PersonField.POSTCODE);
    if (town.isEmpty() || known) {
      return columns;
    }
    List<Column<PersonField>> named = new ArrayList<>(columns);
    for (int beside : new int[] {town.getAsInt() - 1, town.getAsInt() + 1}) {
      if (beside >= 0
          && beside < named.size()
          && unnamed.test(named.get(beside))
          && areFourDigits(beside)
          && goWith(beside, town.getAsInt())) {
        int rows = sample.values(beside).size();
        Message because = ValueGuess.evidence(PersonField.POSTCODE, rows, rows).because();
        named.set(beside, named.get(beside).withField(PersonField.POSTCODE).because(because));
        break;
      }
    }
    return named;
  }

  private boolean areFourDigits(int column) {
    List<String> values = sample.values(column);
    long years = values.stream().filter(this::mayBeYear).count();
    return !values.isEmpty()
        && values.stream().allMatch(value -> FOUR_DIGITS.matcher(value).matches())
        && years < YEARS * values.size();
  }

  private boolean mayBeYear(String digits) {
    int year = FOUR_DIGITS.matcher(digits).matches() ? Integer.parseInt(digits) : 0;
    return year >= 1900 && year <= latestYear + 5;
  }

  /** True if the first digits go with the towns, known ones and those that come again. */
  private boolean goWith(int column, int town) {
    Map<String, String> before = new HashMap<>();
    int together = 0;
    int astray = 0;
    for (Row row : sample.rows()) {
      String code = Cells.trimmed(row.cell(column));
      String name = Cells.trimmed(row.cell(town)).toLowerCase(Locale.ROOT);
      if (code.isEmpty() || name.isEmpty()) {
        continue;
      }
      String first = code.substring(0, 1);
      String expected = FIRST_DIGITS.getOrDefault(name, before.get(name));
      before.putIfAbsent(name, first);
      if (expected != null && expected.contains(first)) {
        together++;
      } else if (expected != null) {
        astray++;
      }
    }
    boolean telling = before.values().stream().distinct().count() > 1;
    return telling && together >= FEWEST && astray <= MOST_ASTRAY * (together + astray);
  }
}
