package app.kith.analytics.forecast.ui;

import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.prediction.Forecast;
import app.kith.analytics.prediction.Measure;
import app.kith.base.Message;
import app.kith.fx.BackgroundTasks;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Why what is foretold of one customer is what it is, and who was like them. UI thread. */
public final class ExplanationViewModel {
  private final CustomerNames names;
  private final BackgroundTasks tasks;
  private final ReadOnlyObjectWrapper<@Nullable Forecast> why = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Alike> alike = FXCollections.observableArrayList();
  private int generation;

  ExplanationViewModel(CustomerNames names, BackgroundTasks tasks) {
    this.names = names;
    this.tasks = tasks;
  }

  /**
   * Somebody like the chosen customer, of those learnt from.
   *
   * @param person whose id
   * @param name as people read it
   * @param measure what the outcome is
   * @param outcome what came of them then: 1 for yes and 0 for no, or the amount
   */
  public record Alike(long person, String name, Measure measure, double outcome) {
    /** As a sentence. */
    Message text() {
      if (measure == Measure.CHANCE) {
        String key = outcome == 1 ? "prediction.alike.did" : "prediction.alike.did_not";
        return Message.of(key, name);
      }
      return Message.of("prediction.alike.amount", name, measure.said(outcome));
    }
  }

  private record Explained(Forecast why, List<Alike> alike) {}

  /** Why it is so of the chosen customer; null while nobody is chosen. */
  public ReadOnlyObjectProperty<@Nullable Forecast> why() {
    return why.getReadOnlyProperty();
  }

  /** Who was most like the chosen customer, nearest first. */
  public ObservableList<Alike> alike() {
    return alike;
  }

  /** Explains a customer, or nobody. */
  void explain(@Nullable CustomerForecast forecast, PredictionsViewModel.@Nullable Row row) {
    int ticket = ++generation;
    if (row == null || forecast == null) {
      alike.clear();
      why.set(null);
      return;
    }
    tasks
        .compute(Message.of("prediction.explaining", row.name()), _ -> explained(forecast, row))
        .onSuccess(
            found -> {
              if (ticket == generation) {
                alike.setAll(found.alike());
                why.set(found.why());
              }
            });
  }

  private Explained explained(CustomerForecast forecast, PredictionsViewModel.Row row) {
    Forecast found = forecast.why(row.place());
    List<CustomerForecast.Alike> others = forecast.alike(row.place(), found);
    Map<Long, String> known =
        names.of(others.stream().mapToLong(CustomerForecast.Alike::person).toArray());
    return new Explained(
        found,
        others.stream()
            .filter(other -> known.containsKey(other.person()))
            .map(
                other ->
                    new Alike(
                        other.person(),
                        known.get(other.person()),
                        forecast.measure(),
                        other.outcome()))
            .toList());
  }
}
