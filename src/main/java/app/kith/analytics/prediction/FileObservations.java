package app.kith.analytics.prediction;

import app.kith.analytics.file.TableFile;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.quality.values.Cells;
import app.kith.quality.values.Dates;
import app.kith.quality.values.NumberStyle;
import app.kith.quality.values.Numbers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A file as observations: a column whose cells are all numbers or blank is one of numbers, dates
 * become days, everything else stays words. A column of words that nearly all differ, such as a
 * customer's number, tells nothing and is left out.
 */
public final class FileObservations {
  private static final int MANY_WORDS = 200;

  private final TableFile file;
  private final Set<String> asWords;
  private final int latestYear;
  private final List<Message> remarks = new ArrayList<>();

  /**
   * Reads a file's columns.
   *
   * @param asWords columns of numbers that only name something, such as 0 and 1 for no and yes
   * @param latestYear two-digit years are read as the last hundred up to this one
   * @throws UserFacingException if a column is not there
   */
  public FileObservations(TableFile file, List<String> asWords, int latestYear) {
    this.file = file;
    this.asWords = asWords.stream().map(file::spelt).collect(Collectors.toSet());
    this.latestYear = latestYear;
  }

  /**
   * What is to be foretold, and all other columns.
   *
   * @param positive the target's value that counts as yes; null takes 1, yes or true, if it is
   *     there
   * @param dropped columns that are not looked at
   * @throws UserFacingException if a column or the value is not there
   */
  public Observations yesNo(String target, @Nullable String positive, List<String> dropped) {
    List<String> cells = file.cells(target);
    String yes = positive == null ? yes(cells) : positive.strip();
    boolean[] happened = new boolean[cells.size()];
    boolean any = false;
    for (int i = 0; i < happened.length; i++) {
      happened[i] = cells.get(i).equalsIgnoreCase(yes);
      any |= happened[i];
    }
    if (!any) {
      throw new UserFacingException(
          Message.of("prediction.error.positive", yes, file.spelt(target), values(cells)));
    }
    return new Observations(columns(target, dropped), happened);
  }

  /**
   * The columns that a model learnt from, read in the same way; what happened is not known.
   *
   * @throws UserFacingException if a column is not there
   */
  public Observations like(Observations learnt) {
    List<Observations.Column> columns = new ArrayList<>();
    for (Observations.Column column : learnt.columns()) {
      List<String> cells = file.cells(column.name());
      columns.add(
          switch (column) {
            case Observations.Words _ -> new Observations.Words(column.name(), cells);
            case Observations.Numbers _ -> numbers(column.name(), cells);
          });
    }
    return new Observations(columns, new boolean[file.rows()]);
  }

  /** As numbers, whatever it looks like; a cell that is none counts as missing. */
  private Observations.Column numbers(String name, List<String> cells) {
    return column(name) instanceof Observations.Numbers found
        ? found
        : new Observations.Numbers(
            name,
            cells.stream().mapToDouble(c -> Numbers.readDouble(c, NumberStyle.POINT)).toArray());
  }

  /**
   * A column as numbers, NaN where a cell is none; dates as days.
   *
   * @throws UserFacingException if there is no such column, or it holds no numbers or dates
   */
  public double[] numbers(String name) {
    if (column(file.spelt(name)) instanceof Observations.Numbers found) {
      return IntStream.range(0, found.rows()).mapToDouble(found::value).toArray();
    }
    throw new UserFacingException(Message.of("prediction.error.numbers", file.spelt(name)));
  }

  private static String yes(List<String> cells) {
    return cells.stream()
        .distinct()
        .filter(cell -> Boolean.TRUE.equals(Cells.yesOrNo(cell)))
        .findFirst()
        .orElse("1");
  }

  private static String values(List<String> cells) {
    return cells.stream().distinct().limit(8).collect(Collectors.joining(", "));
  }

  /**
   * Whether a column holds amounts rather than names for yes and no: numbers of which more than two
   * differ.
   *
   * @throws UserFacingException if there is no such column
   */
  public boolean isAmount(String target) {
    return column(file.spelt(target)) instanceof Observations.Numbers
        && file.cells(target).stream().filter(c -> !c.isEmpty()).distinct().limit(3).count() > 2;
  }

  /**
   * All columns but the one that holds what is to be foretold.
   *
   * @throws UserFacingException if a column is not there
   */
  public Observations withoutTarget(String target, List<String> dropped) {
    return new Observations(columns(target, dropped), new boolean[file.rows()]);
  }

  /** Every column that may be learnt from. */
  private List<Observations.Column> columns(String target, List<String> dropped) {
    Set<String> out = dropped.stream().map(file::spelt).collect(Collectors.toSet());
    List<Observations.Column> columns = new ArrayList<>();
    for (String name : file.header()) {
      if (!name.equals(file.spelt(target)) && !out.contains(name)) {
        Observations.Column column = column(name);
        if (column instanceof Observations.Words words && namesRows(words)) {
          remarks.add(Message.of("prediction.remark.names", name));
        } else {
          columns.add(column);
        }
      }
    }
    return columns;
  }

  private static boolean namesRows(Observations.Words words) {
    long distinct = words.distinct();
    return distinct > MANY_WORDS && distinct > words.rows() / 2;
  }

  private Observations.Column column(String name) {
    List<String> cells = file.cells(name);
    if (!asWords.contains(name)) {
      List<String> said = cells.stream().distinct().filter(cell -> !Cells.isNothing(cell)).toList();
      @Nullable ToDoubleFunction<String> reader = said.isEmpty() ? null : reader(said);
      if (reader != null) {
        return new Observations.Numbers(name, numbers(cells, said, reader));
      }
    }
    return new Observations.Words(name, cells);
  }

  private @Nullable ToDoubleFunction<String> reader(List<String> said) {
    NumberStyle style = Numbers.style(said);
    if (style != null) {
      return text -> Numbers.readDouble(text, style);
    }
    Dates dates =
        new Dates(Dates.order(said, ZoneOffset.UTC, latestYear), ZoneOffset.UTC, latestYear);
    boolean all = said.stream().allMatch(text -> dates.readDay(text) != null);
    return all ? text -> days(dates.readDay(text)) : null;
  }

  private static double days(@Nullable LocalDate day) {
    return day == null ? Double.NaN : day.toEpochDay();
  }

  private static double[] numbers(
      List<String> cells, List<String> said, ToDoubleFunction<String> reader) {
    Map<String, Double> values =
        said.stream().collect(Collectors.toMap(text -> text, text -> reader.applyAsDouble(text)));
    return cells.stream().mapToDouble(cell -> values.getOrDefault(cell, Double.NaN)).toArray();
  }

  /** What a person should know of how the file was read. */
  public List<Message> remarks() {
    return List.copyOf(remarks);
  }
}
