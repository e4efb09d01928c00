package app.kith.analytics.engine.lifetime;

import app.kith.analytics.engine.Minimizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a search for a model's parameters ended.
 *
 * @param parameters all above 0, in the order of the model's paper
 * @param logLikelihood the logarithm of the likelihood of what was observed, the prior left out
 * @param converged true if the search came to an end
 * @param prior the weight of the prior that held them, 0 for none
 */
public record Fit(List<Double> parameters, double logLikelihood, boolean converged, double prior) {
  private static final int MOST_ROUNDS = 300;

  /** A parameter that runs beyond this, or below its inverse, says that the model does not fit. */
  private static final double FARTHEST = 1e6;

  /** Copies the list. */
  public Fit {
    parameters = List.copyOf(parameters);
  }

  /** The logarithm of a likelihood, by the logarithms of the parameters. */
  @FunctionalInterface
  interface Likelihood {
    /**
     * Evaluates it.
     *
     * @param slope receives the slope by the logarithms
     */
    double at(double[] logs, double[] slope);
  }

  /** Known parameters, of which no likelihood is known. */
  static Fit of(double... parameters) {
    List<Double> list = new ArrayList<>();
    for (double parameter : parameters) {
      list.add(parameter);
    }
    return new Fit(list, Double.NaN, true, 0);
  }

  /**
   * Maximum likelihood with a prior for few customers.
   *
   * @param usual parameters that many shops show: where the search begins and the prior is centred
   * @param prior 0 for none; else the weight of a log-normal prior on each parameter, in units of
   *     one observation
   */
  static Fit search(Likelihood likelihood, double[] usual, double prior) {
    int n = usual.length;
    double[] centre = new double[n];
    for (int j = 0; j < n; j++) {
      centre[j] = Math.log(usual[j]);
    }
    Minimizer.Slope loss =
        (at, slope) -> {
          for (double log : at) {
            if (!(Math.abs(log) < Math.log(FARTHEST))) {
              return Double.POSITIVE_INFINITY;
            }
          }
          double value = -likelihood.at(at, slope);
          for (int j = 0; j < n; j++) {
            double away = at[j] - centre[j];
            slope[j] = prior * away - slope[j];
            value += prior * away * away / 2;
          }
          return value;
        };
    Minimizer.Result found = Minimizer.search(loss, centre, 1e-9, MOST_ROUNDS);
    double[] logs = found.toArray();
    List<Double> parameters = new ArrayList<>();
    for (double log : logs) {
      parameters.add(Math.exp(log));
    }
    return new Fit(parameters, likelihood.at(logs, new double[n]), found.converged(), prior);
  }

  /** The logarithms of the parameters. */
  double[] logs() {
    return parameters.stream().mapToDouble(Math::log).toArray();
  }

  double parameter(int place) {
    return parameters.get(place);
  }

  /** True if the search ended at parameters that can be worked with. */
  public boolean sound() {
    return converged
        && Double.isFinite(logLikelihood)
        && parameters.stream().allMatch(p -> p > 10 / FARTHEST && p < FARTHEST / 10);
  }
}
