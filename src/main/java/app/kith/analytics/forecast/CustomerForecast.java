package app.kith.analytics.forecast;

import app.kith.analytics.FeatureTable;
import app.kith.analytics.prediction.Forecast;
import app.kith.analytics.prediction.Forecaster;
import app.kith.analytics.prediction.Observations;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is foretold of every customer for the span ahead. */
public final class CustomerForecast {
  private static final int MOST_ALIKE = 5;

  private final ReportCard card;
  private final Forecaster forecaster;
  private final FeatureTable customers;
  private final Observations observations;
  private final long[] learntIds;
  private final double[] chances;

  CustomerForecast(
      ReportCard card, Forecaster forecaster, long[] learntIds, Snapshot now, double[] byRule) {
    this.card = card;
    this.forecaster = forecaster;
    this.learntIds = learntIds;
    this.customers = now.table();
    this.observations = now.observations();
    this.chances = card.trusted() ? forecaster.probabilities(observations) : byRule;
  }

  /** How the last span's forecasts came true. */
  public ReportCard card() {
    return card;
  }

  /** The customers foretold; its ids are theirs. */
  public FeatureTable customers() {
    return customers;
  }

  /** The chance of every customer, 0 to 1: the model's, or the rule's if the model lost. */
  public double[] chances() {
    return chances.clone();
  }

  /** The model with its figures on rows it had not seen. */
  public Forecaster forecaster() {
    return forecaster;
  }

  /** What matters over all customers, most first. */
  public List<Forecaster.Weight> weights() {
    return forecaster.weights();
  }

  /** Why the model says what it says of a customer, by row. */
  public Forecast why(int row) {
    return forecaster.forecast(observations, row);
  }

  /**
   * Somebody alike, in one of the spans learnt from.
   *
   * @param person whose id
   * @param happened to them in that span or not
   */
  public record Alike(long person, boolean happened) {}

  /** The other people most like the one of a row, nearest first, each once, at most five. */
  public List<Alike> alike(int row, Forecast why) {
    Set<Long> seen = new HashSet<>(Set.of(customers.ids()[row]));
    return why.similar().stream()
        .map(similar -> new Alike(learntIds[similar.row()], similar.happened()))
        .filter(alike -> seen.add(alike.person()))
        .limit(MOST_ALIKE)
        .toList();
  }
}
