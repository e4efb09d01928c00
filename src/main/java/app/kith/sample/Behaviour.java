package app.kith.sample;

/** How a customer of the sample shop buys: the structure that the analytics is to find again. */
public enum Behaviour {
  /** Orders every four to six weeks until today. */
  LOYAL(0.15, 36, 1, 3),
  /** A café, hotel or shop that orders cases every two to three weeks. */
  WHOLESALE(0.04, 17, 3, 7),
  /** Was loyal, then stopped seven to eighteen months ago. */
  LAPSING(0.21, 40, 1, 3),
  /** Bought once and never came back. */
  ONE_OFF(0.27, 0, 1, 2),
  /** Buys presents around the feasts of the year. */
  SEASONAL(0.12, 0, 2, 4),
  /** First bought within the last ten weeks. */
  NEW(0.12, 24, 1, 2),
  /** Asked, tasted or subscribed, and has not bought yet. */
  PROSPECT(0.09, 0, 0, 0);

  private final double share;
  private final int meanGapDays;
  private final int fewestLines;
  private final int mostLines;

  Behaviour(double share, int meanGapDays, int fewestLines, int mostLines) {
    this.share = share;
    this.meanGapDays = meanGapDays;
    this.fewestLines = fewestLines;
    this.mostLines = mostLines;
  }

  /** The share of all people who behave so, 0 to 1; all shares add up to 1. */
  public double share() {
    return share;
  }

  int meanGapDays() {
    return meanGapDays;
  }

  int fewestLines() {
    return fewestLines;
  }

  int mostLines() {
    return mostLines;
  }

  static Behaviour at(double position) {
    double end = 0;
    for (Behaviour behaviour : values()) {
      end += behaviour.share;
      if (position < end) {
        return behaviour;
      }
    }
    return PROSPECT;
  }
}
