package app.kith.analytics;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the scores 1 to 5 begin, in days, orders and money: fixed, so that a person's group changes
 * only with what that person does. The same values always have the same scores.
 *
 * @param days since the last order, four rising: at most the first scores 5, at most the last 2
 * @param orders four rising: at least the first scores 2, at least the last 5
 * @param money four rising, the same way
 */
public record RfmLimits(List<Double> days, List<Double> orders, List<Double> money) {
  private static final int STEPS = 4;
  private static final double[] ROUND = {1, 2, 5, 10};

  /**
   * Copies the lists.
   *
   * @throws UserFacingException if one has not four numbers that never fall
   */
  public RfmLimits {
    for (List<Double> limits : List.of(days, orders, money)) {
      if (limits.size() != STEPS || !limits.equals(limits.stream().sorted().toList())) {
        throw new UserFacingException(Message.of("analytics.error.limits", said(limits)));
      }
    }
    days = List.copyOf(days);
    orders = List.copyOf(orders);
    money = List.copyOf(money);
  }

  /**
   * Limits as a person writes them.
   *
   * @param days four numbers, parted by commas or blanks
   * @throws UserFacingException if one is not that
   */
  public static RfmLimits parse(String days, String orders, String money) {
    return new RfmLimits(numbers(days), numbers(orders), numbers(money));
  }

  private static List<Double> numbers(String text) {
    List<Double> numbers = new ArrayList<>();
    for (String part : text.strip().split("[\\s,;，、；]+", -1)) {
      try {
        numbers.add(Double.valueOf(part));
      } catch (NumberFormatException e) {
        throw new UserFacingException(Message.of("analytics.error.limits", text), e);
      }
    }
    return numbers;
  }

  /** Numbers as {@link #parse} reads them. */
  public static String said(List<Double> limits) {
    return String.join(
        ", ",
        limits.stream()
            .map(limit -> limit == Math.rint(limit) ? "" + (long) (double) limit : "" + limit)
            .toList());
  }

  /**
   * Round limits to begin with: a month, a quarter, half a year and a year; a few orders; and money
   * near the fifths of what customers of a table spent.
   */
  public static RfmLimits proposed(FeatureTable table) {
    List<Double> fifths = RfmScores.byRank(table).limits().money();
    List<Double> money = new ArrayList<>();
    for (double fifth : fifths) {
      double next = round(Math.min(fifth, 1e12));
      double last = money.isEmpty() ? 0 : money.getLast();
      money.add(next > last ? next : round(last * 1.9));
    }
    return new RfmLimits(List.of(30.0, 90.0, 180.0, 365.0), List.of(2.0, 3.0, 5.0, 10.0), money);
  }

  /** The nearest of 1, 2, 5, 10, 20, 50 ... */
  private static double round(double value) {
    if (!(value > 1)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    return Arrays.stream(ROUND)
        .map(step -> step * power)
        .boxed()
        .min((a, b) -> Double.compare(apart(a, value), apart(b, value)))
        .orElse(value);
  }

  private static double apart(double round, double value) {
    return Math.abs(Math.log(round / value));
  }

  /** 1 (long ago) to 5 (just now). */
  int recency(double since) {
    return STEPS + 1 - (int) days.stream().filter(limit -> since > limit).count();
  }

  /** 1 (rarely) to 5 (often). */
  int frequency(double count) {
    return 1 + (int) orders.stream().filter(limit -> count >= limit).count();
  }

  /** 1 (little) to 5 (much); unknown counts as nothing. */
  int monetary(double spent) {
    double known = Double.isFinite(spent) ? spent : 0;
    return 1 + (int) money.stream().filter(limit -> known >= limit).count();
  }

  /** The group of a person; {@link RfmGroup#NO_ORDERS} if nothing was ever bought. */
  public RfmGroup group(double since, double count, double spent) {
    return Double.isFinite(since) && count > 0
        ? RfmGroup.of(recency(since), frequency(count), monetary(spent))
        : RfmGroup.NO_ORDERS;
  }
}
