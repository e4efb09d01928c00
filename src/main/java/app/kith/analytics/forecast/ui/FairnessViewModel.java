package app.kith.analytics.forecast.ui;

import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.forecast.CustomerTarget;
import app.kith.analytics.forecast.FairnessService;
import app.kith.analytics.forecast.FieldGrouping;
import app.kith.analytics.forecast.Grouping;
import app.kith.analytics.forecast.PersonGrouping;
import app.kith.analytics.prediction.Fairness;
import app.kith.base.Message;
import app.kith.fx.BackgroundTasks;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Whether the model treated groups of people alike in the last span. UI thread. */
public final class FairnessViewModel {
  private final FairnessService service;
  private final BackgroundTasks tasks;
  private final ObservableValue<CustomerTarget> target;
  private final ReadOnlyObjectProperty<@Nullable CustomerForecast> forecast;
  private final LeftOut leftOut;
  private final ObservableList<Grouping> groupings =
      FXCollections.observableArrayList(PersonGrouping.values());
  private final ObjectProperty<Grouping> grouping =
      new SimpleObjectProperty<>(PersonGrouping.COUNTRY);
  private final ReadOnlyObjectWrapper<@Nullable Fairness> fairness = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Use> use = new ReadOnlyObjectWrapper<>(Use.NONE);
  private int generation;

  /** Whether a forecast learns from the field that people are grouped by. */
  public enum Use {
    LEARNT,
    LEFT_OUT,
    /** It would not be learnt from in any case. */
    NONE
  }

  private record Measured(List<Grouping> groupings, Grouping by, Fairness fairness) {}

  FairnessViewModel(
      FairnessService service,
      BackgroundTasks tasks,
      ObservableValue<CustomerTarget> target,
      ReadOnlyObjectProperty<@Nullable CustomerForecast> forecast,
      LeftOut leftOut) {
    this.service = service;
    this.tasks = tasks;
    this.target = target;
    this.forecast = forecast;
    this.leftOut = leftOut;
    grouping.addListener((_, _, _) -> measure());
    forecast.addListener((_, _, _) -> measure());
  }

  /** What groups can be made by; the business's own fields as soon as there is a forecast. */
  public ObservableList<Grouping> groupings() {
    return groupings;
  }

  /** What the groups are made by. */
  public ObjectProperty<Grouping> grouping() {
    return grouping;
  }

  /** The groups' figures; null before any forecast. */
  public ReadOnlyObjectProperty<@Nullable Fairness> fairness() {
    return fairness.getReadOnlyProperty();
  }

  /** Whether the forecast shown learns from the field that the groups are made by. */
  public ReadOnlyObjectProperty<Use> use() {
    return use.getReadOnlyProperty();
  }

  private Use used(@Nullable CustomerForecast shown) {
    if (shown == null || !(grouping.get() instanceof FieldGrouping own)) {
      return Use.NONE;
    }
    if (leftOut.names().contains(own.source())) {
      return Use.LEFT_OUT;
    }
    return shown.learnsFrom(own) ? Use.LEARNT : Use.NONE;
  }

  /** Foretells anew without the field that the groups are made by, or with it again. */
  public void leaveOut(boolean out) {
    if (!(grouping.get() instanceof FieldGrouping own)) {
      return;
    }
    if (out) {
      leftOut.leave(own.source(), Message.of("prediction.text", own.field()));
    } else {
      leftOut.learnFrom(own.source());
    }
  }

  private void measure() {
    int ticket = ++generation;
    CustomerForecast shown = forecast.get();
    Grouping wanted = grouping.get();
    use.set(used(shown));
    if (shown == null || wanted == null) {
      fairness.set(null);
      return;
    }
    CustomerTarget what = target.getValue();
    tasks
        .compute(Message.of("prediction.fairness.title"), _ -> measured(shown, what, wanted))
        .onSuccess(
            found -> {
              if (ticket == generation) {
                show(found);
              }
            });
  }

  /** By the country where the field is gone, or is itself what is foretold. */
  private Measured measured(CustomerForecast shown, CustomerTarget what, Grouping wanted) {
    List<Grouping> known = service.groupings(what);
    Grouping by = known.contains(wanted) ? wanted : PersonGrouping.COUNTRY;
    return new Measured(known, by, service.fairness(shown, by));
  }

  private void show(Measured found) {
    if (!found.by().equals(grouping.get())) {
      grouping.set(found.by());
      return;
    }
    if (!groupings.equals(found.groupings())) {
      groupings.setAll(found.groupings());
    }
    fairness.set(found.fairness());
  }
}
