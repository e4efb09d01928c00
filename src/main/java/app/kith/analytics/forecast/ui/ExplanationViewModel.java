package app.kith.analytics.forecast.ui;

import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.prediction.Forecast;
import app.kith.base.Message;
import app.kith.fx.BackgroundTasks;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Why one customer's chance is what it is, and who was like them. UI thread. */
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
   * Somebody like the chosen customer, in a span learnt from.
   *
   * @param person whose id
   * @param name as people read it
   * @param happened to them then or not
   */
  public record Alike(long person, String name, boolean happened) {}

  private record Explained(Forecast why, List<Alike> alike) {}

  /** Why the chosen customer's chance is so; null while nobody is chosen. */
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
            .map(other -> new Alike(other.person(), known.get(other.person()), other.happened()))
            .toList());
  }
}
