package app.kith.cli;

import app.kith.analytics.FeatureTable;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.forecast.CustomerForecastService;
import app.kith.analytics.forecast.CustomerTarget;
import app.kith.analytics.forecast.FairnessService;
import app.kith.analytics.forecast.Grouping;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code kith analyze predict} without a file: foretells the workspace's own customers. */
final class PredictCustomers {
  private final Session session;
  private final CustomerForecastService forecasts;

  PredictCustomers(Session session) {
    OpenWorkspace services = session.services();
    this.session = session;
    this.forecasts =
        new CustomerForecastService(services.database(), services.features(), session.clock());
  }

  /** All that can be foretold. */
  List<CustomerTarget> targets() {
    return forecasts.targets();
  }

  /**
   * Foretells, and answers.
   *
   * @param drop names of features and fields that are not learnt from
   * @param group a field by which to ask whether people are treated alike, or null
   * @throws app.kith.base.UserFacingException if a name is unknown, or too little is known
   */
  CustomerForecast foretell(
      CustomerTarget target, int days, List<String> drop, @Nullable String group) {
    FairnessService fairness = forecasts.fairness();
    Grouping by = group == null ? null : fairness.grouping(target, group);
    FeatureTable known = session.services().features().features();
    Set<String> leftOut = drop.stream().map(known::source).collect(Collectors.toSet());
    CustomerForecast forecast = forecasts.forecast(target, days, leftOut, Watch.NONE);
    new CustomerForecastAnswer(session)
        .give(
            target.title(days), forecast, by, by == null ? null : fairness.fairness(forecast, by));
    return forecast;
  }
}
