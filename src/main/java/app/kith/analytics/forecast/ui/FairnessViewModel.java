package app.kith.analytics.forecast.ui;

import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.forecast.Tested;
import app.kith.analytics.prediction.Fairness;
import app.kith.base.Message;
import app.kith.contact.Person;
import app.kith.fx.BackgroundTasks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Whether the model treated groups of people alike in the last span. UI thread. */
public final class FairnessViewModel {
  private final Function<long[], List<Person>> people;
  private final BackgroundTasks tasks;
  private final ReadOnlyObjectProperty<@Nullable CustomerForecast> forecast;
  private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.COUNTRY);
  private final ReadOnlyObjectWrapper<@Nullable Fairness> fairness = new ReadOnlyObjectWrapper<>();
  private int generation;

  FairnessViewModel(
      Function<long[], List<Person>> people,
      BackgroundTasks tasks,
      ReadOnlyObjectProperty<@Nullable CustomerForecast> forecast) {
    this.people = people;
    this.tasks = tasks;
    this.forecast = forecast;
    grouping.addListener((_, _, _) -> measure());
    forecast.addListener((_, _, _) -> measure());
  }

  /** What the groups are made by. */
  public ObjectProperty<Grouping> grouping() {
    return grouping;
  }

  /** The groups' figures; null before any forecast. */
  public ReadOnlyObjectProperty<@Nullable Fairness> fairness() {
    return fairness.getReadOnlyProperty();
  }

  private void measure() {
    int ticket = ++generation;
    CustomerForecast shown = forecast.get();
    if (shown == null) {
      fairness.set(null);
      return;
    }
    Grouping by = grouping.get();
    tasks
        .compute(Message.of("prediction.fairness.title"), _ -> measured(shown.card().tested(), by))
        .onSuccess(
            found -> {
              if (ticket == generation) {
                fairness.set(found);
              }
            });
  }

  private Fairness measured(Tested tested, Grouping by) {
    Map<Long, String> groups = new HashMap<>();
    people.apply(tested.ids()).forEach(person -> groups.put(person.id(), by.of(person)));
    return tested.fairness(by.title(), id -> groups.getOrDefault(id, ""));
  }
}
