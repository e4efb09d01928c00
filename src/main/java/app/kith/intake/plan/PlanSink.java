package app.kith.intake.plan;

/**
 * Who takes the rows of a plan while it is made. Called on the thread that makes it.
 *
 * @param <P> the plan's counts
 */
public interface PlanSink<P> {

  /** Takes the next row, in the order of the file. */
  void row(PlanRow row);

  /** Hears the counts of the rows so far; now and then, and not at the end. */
  void soFar(P counts);

  /** Gives a row that was handed over before, from 0, another outcome. */
  void mark(int at, Outcome outcome);
}
