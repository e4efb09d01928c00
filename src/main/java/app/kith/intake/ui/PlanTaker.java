package app.kith.intake.ui;

import app.kith.intake.plan.PlanRows;
import app.kith.intake.plan.PlanSink;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Takes the rows of a plan while it is made, and tells the screen how far it is.
 *
 * @param rows where the rows go
 * @param grown told, on the thread that makes the plan, the counts so far
 */
record PlanTaker(PlanRows rows, BiConsumer<PlanSummary, PlanRows> grown) {

  /** The end that a plan of one kind writes into. */
  <P> PlanSink<P> sink(Function<P, PlanSummary> words) {
    return rows.sink(counts -> grown.accept(words.apply(counts), rows));
  }
}
