package app.kith.analytics.lifetime;

import java.time.LocalDate;
import java.util.List;

/**
 * How far no model is quite right: what is left of a sum's error when chance and unsure parameters
 * are taken off. Learnt from the shop's own past where that is long enough; until then as much as
 * one other shop showed, and never without regard to it.
 *
 * @param deviation of the sum's logarithm
 * @param past what sums over earlier spans came to, the latest first
 */
public record Misfit(double deviation, List<Past> past) {
  /** Decision 0010 says where this comes from. */
  private static final double ELSEWHERE = 0.2;

  /** What was seen elsewhere counts like so many spans of the shop's own. */
  private static final double WEIGHT = 2;

  /** Of a shop whose past tells nothing yet. */
  public static final Misfit USUAL = new Misfit(ELSEWHERE, List.of());

  /** Of models that are taken to be right. */
  static final Misfit NONE = new Misfit(0, List.of());

  /** Copies the list. */
  public Misfit {
    past = List.copyOf(past);
  }

  /**
   * A sum that was foretold, and has come since.
   *
   * @param from when it was foretold
   * @param said what was to come, above 0
   * @param came what came, above 0
   * @param explained the variance of the sum's logarithm that chance and parameters make
   */
  public record Past(LocalDate from, double said, double came, double explained) {
    /** What came of what was said; 1 is all of it. */
    public double share() {
      return came / said;
    }

    private double unexplained() {
      double off = Math.log(share());
      return Math.max(0, off * off - explained);
    }
  }

  static Misfit learnt(List<Past> past) {
    double sum = WEIGHT * ELSEWHERE * ELSEWHERE;
    for (Past one : past) {
      sum += one.unexplained();
    }
    return new Misfit(Math.sqrt(sum / (WEIGHT + past.size())), past);
  }
}
