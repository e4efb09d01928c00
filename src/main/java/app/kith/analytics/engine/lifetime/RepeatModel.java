package app.kith.analytics.engine.lifetime;

import java.util.List;

/** A fitted model of how often customers buy again. */
public sealed interface RepeatModel permits BgNbd, ParetoNbd {
  /** The parameters in the order of the model's paper. */
  List<Double> parameters();

  /** The logarithm of the likelihood of what was observed. */
  double logLikelihood();

  /** True if the search for the parameters came to an end. */
  boolean converged();

  /** The chance that the customer is still one, 0 to 1. */
  double alive(int repeats, double last, double observed);

  /** How many purchases to expect in the next time span. */
  double expected(int repeats, double last, double observed, double span);

  /** How many purchases after the first to expect of a new customer in a time span. */
  double expectedOfNew(double span);
}
