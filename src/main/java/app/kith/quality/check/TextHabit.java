package app.kith.quality.check;

import app.kith.quality.values.Cells;
import app.kith.quality.values.DateOrder;
import app.kith.quality.values.NumberStyle;
import app.kith.quality.values.Numbers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Learns from all texts of a field whether they are days or amounts, and in which way these are
 * written: one 25/12/2024 tells that in 3/5/2024 the day comes first. Not thread-safe.
 */
public final class TextHabit {
  private static final double NEARLY_ALL = 0.9;
  private static final int FEWEST = 5;
  private static final int HOPELESS = 200;
  private static final Pattern OF_DAYS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:date|day|birthday|datum|fecha|since|until|expires|renewal)(?!\\p{L})|日期|时间|生日|日$");
  private static final Pattern OF_MONEY =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:amount|price|cost|fee|salary|income|budget|revenue|spend|value|total)(?!\\p{L})"
              + "|金额|价格|费用|收入|预算|总额");

  private final Count days;
  private final Count amounts;
  private final boolean namesMoney;
  private long all;
  private long withCurrency;

  /**
   * Nothing learned yet.
   *
   * @param name the field's name: digits alone are days only where it says so
   */
  public TextHabit(String name, ZoneId zone, LocalDate today) {
    boolean bare = OF_DAYS.matcher(name).find();
    this.days = new Count(Readings.dates(List.of(DateOrder.values()), bare, zone, today));
    this.amounts = new Count(Readings.amounts(List.of(NumberStyle.values())));
    this.namesMoney = OF_MONEY.matcher(name).find();
  }

  /** Takes the next text in. */
  public void learn(String text) {
    String tidy = Texts.tidy(text);
    if (Cells.isNothing(tidy)) {
      return;
    }
    all++;
    if (isWorthLooking(days)) {
      days.look(tidy);
    }
    if (isWorthLooking(amounts)) {
      withCurrency += amounts.look(tidy) && !Numbers.currency(tidy).isEmpty() ? 1 : 0;
    }
  }

  private boolean isWorthLooking(Count count) {
    return all < HOPELESS || count.read * 2 > all;
  }

  /** How the texts are read if nearly all are days or nearly all amounts; empty otherwise. */
  public Optional<Readings> readings() {
    if (isNearlyAll(days)) {
      return Optional.of(days.decided());
    }
    boolean isMoney = namesMoney || withCurrency * 2 >= all;
    return isMoney && isNearlyAll(amounts) ? Optional.of(amounts.decided()) : Optional.empty();
  }

  /** How the texts are read as what the field is for. */
  public Readings as(Readings.Kind kind) {
    return switch (kind) {
      case DATES -> days.decided();
      case AMOUNTS -> amounts.decided();
    };
  }

  private boolean isNearlyAll(Count count) {
    return count.read >= FEWEST && count.read >= NEARLY_ALL * all;
  }

  /** How many texts can be read, and how many in each way. */
  private static final class Count {
    private final Readings readings;
    private final long[] readByWay;
    private long read;

    Count(Readings readings) {
      this.readings = readings;
      this.readByWay = new long[readings.spellings("").size()];
    }

    boolean look(String tidy) {
      List<@Nullable String> spelled = readings.spellings(tidy);
      boolean any = false;
      for (int way = 0; way < readByWay.length; way++) {
        if (spelled.get(way) != null) {
          readByWay[way]++;
          any = true;
        }
      }
      read += any ? 1 : 0;
      return any;
    }

    /** The ways that read whatever can be read; all ways, the best first, if there is none. */
    Readings decided() {
      List<Integer> whole = ways().filter(way -> readByWay[way] == read).boxed().toList();
      List<Integer> best =
          ways().boxed().sorted(Comparator.comparingLong(way -> -readByWay[way])).toList();
      return readings.only(whole.isEmpty() ? best : whole);
    }

    private IntStream ways() {
      return IntStream.range(0, readByWay.length);
    }
  }
}
