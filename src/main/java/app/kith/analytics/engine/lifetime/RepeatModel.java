package app.kith.analytics.engine.lifetime;

/**
 * A fitted model of how often customers buy again: each buys at a rate of their own while they
 * last, and how long that is nobody sees. The models differ only in when a customer may leave.
 */
public sealed interface RepeatModel permits BgNbd, ParetoNbd, MbgCnbd {
  /** The parameters; the first is the shape of the spread of the customers' rates. */
  Fit fit();

  /** The same kind of model with other parameters, given by their logarithms. */
  RepeatModel at(double[] logs);

  /** How far the logarithms of the parameters may be off; see {@link Curvature#covariance}. */
  double[][] covariance(Purchases purchases, double prior);

  /** How much likelier it is that the customer has left than not. */
  double oddsOfLeaving(int repeats, double last, double observed);

  /** How many purchases to expect in the next time span of one who has not left yet. */
  double expectedWhileLasting(int repeats, double observed, double span);

  /** The chance that the customer is still one, 0 to 1. */
  default double alive(int repeats, double last, double observed) {
    return 1 / (1 + oddsOfLeaving(repeats, last, observed));
  }

  /** How many purchases to expect in the next time span. */
  default double expected(int repeats, double last, double observed, double span) {
    return alive(repeats, last, observed) * expectedWhileLasting(repeats, observed, span);
  }

  /** How many purchases after the first to expect of a new customer in a time span. */
  default double expectedOfNew(double span) {
    return expectedWhileLasting(0, 0, span);
  }

  /** The chances of each number of purchases in the next time span. */
  default OrderCount orders(int repeats, double last, double observed, double span) {
    return new OrderCount(
        alive(repeats, last, observed),
        expectedWhileLasting(repeats, observed, span),
        fit().parameter(0) + repeats);
  }
}
