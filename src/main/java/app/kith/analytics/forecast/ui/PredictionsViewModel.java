package app.kith.analytics.forecast.ui;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.forecast.CustomerForecastService;
import app.kith.analytics.forecast.CustomerTarget;
import app.kith.analytics.forecast.Happening;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.contact.Person;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Navigator;
import app.kith.fx.Progress;
import app.kith.fx.ScreenId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Foretells the customers, and explains one of them. */
public final class PredictionsViewModel {
  private static final long NOBODY = -1;

  /** The spans that can be chosen, in days. */
  static final List<Integer> SPANS = List.of(30, 60, 90, 180);

  /** The span that a customer's card speaks of. */
  private static final int CARD_DAYS = 90;

  private final CustomerForecastService service;
  private final CustomerNames names;
  private final BackgroundTasks tasks;
  private final Navigator navigator;
  private final ObjectProperty<CustomerTarget> target = new SimpleObjectProperty<>(Happening.BUYS);
  private final ObservableList<CustomerTarget> targets = FXCollections.observableArrayList();
  private final ObjectProperty<Integer> days = new SimpleObjectProperty<>(CARD_DAYS);
  private final LeftOut leftOut = new LeftOut(this::foretell);
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Row> selected = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable CustomerForecast> forecast =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Message> problem = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ExplanationViewModel explanation;
  private final FairnessViewModel fairness;
  private long wanted = NOBODY;
  private boolean choosing;
  private int generation;

  /**
   * One customer in the list.
   *
   * @param person whose id
   * @param name as people read it
   * @param value what is foretold: a chance, or an amount
   * @param place the row in the forecast
   */
  public record Row(long person, String name, double value, int place) {}

  private record Found(CustomerForecast forecast, List<Row> rows) {}

  /** Over the forecasts; see {@link PredictionsScreen}. */
  public PredictionsViewModel(
      CustomerForecastService service,
      Function<long[], List<Person>> people,
      BackgroundTasks tasks,
      Navigator navigator) {
    this.service = service;
    this.names = new CustomerNames(people);
    this.explanation = new ExplanationViewModel(names, tasks);
    this.tasks = tasks;
    this.navigator = navigator;
    this.fairness =
        new FairnessViewModel(
            service.fairness(), tasks, target, forecast.getReadOnlyProperty(), leftOut);
    target.subscribe((_, _) -> foretell());
    days.subscribe((_, _) -> foretell());
    selected.subscribe((_, row) -> explanation.explain(forecast.get(), row));
  }

  /** What is foretold. */
  public ObjectProperty<CustomerTarget> target() {
    return target;
  }

  /** Everything that can be foretold; empty before the screen is opened. */
  public ObservableList<CustomerTarget> targets() {
    return targets;
  }

  /** The span ahead. */
  public ObjectProperty<Integer> days() {
    return days;
  }

  /** The customers, the largest chance or amount first, at most a thousand. */
  public ObservableList<Row> rows() {
    return rows;
  }

  /** The chosen customer, or null. */
  public ObjectProperty<@Nullable Row> selected() {
    return selected;
  }

  /** The forecast shown; null before the first. */
  public ReadOnlyObjectProperty<@Nullable CustomerForecast> forecast() {
    return forecast.getReadOnlyProperty();
  }

  /** Why it is so of the chosen customer. */
  public ExplanationViewModel explanation() {
    return explanation;
  }

  /** Whether groups of people were treated alike, of the forecast shown. */
  public FairnessViewModel fairness() {
    return fairness;
  }

  /** Why nothing can be foretold, or null. */
  public ReadOnlyObjectProperty<@Nullable Message> problem() {
    return problem.getReadOnlyProperty();
  }

  /** True while it learns. */
  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** The features that must not be learnt from; a change foretells anew. */
  public LeftOut leftOut() {
    return leftOut;
  }

  /** Foretells when the screen comes into view for the first time. */
  public void open() {
    tasks.compute(Message.of("prediction.target"), _ -> service.targets()).onSuccess(this::offer);
    if (forecast.get() == null && !busy.get()) {
      foretell();
    }
  }

  /**
   * Shows how likely one customer orders soon and why, as the customer's card says it: from all
   * that is known.
   *
   * @param person whose id, or -1 for the screen as it was left
   */
  public void open(long person) {
    if (person != NOBODY) {
      wanted = person;
      CustomerForecast known = forecast.get();
      if (known != null && !busy.get() && isAsOnTheCard()) {
        find(target.get().title(CARD_DAYS), _ -> known);
      } else {
        foretellAsOnTheCard();
      }
    }
    open();
  }

  private boolean isAsOnTheCard() {
    return target.get() == Happening.BUYS && days.get() == CARD_DAYS && leftOut.names().isEmpty();
  }

  /** Learns once, although several choices may change. */
  private void foretellAsOnTheCard() {
    choosing = true;
    target.set(Happening.BUYS);
    days.set(CARD_DAYS);
    leftOut.clear();
    choosing = false;
    foretell();
  }

  private void offer(List<CustomerTarget> found) {
    if (!targets.equals(found)) {
      targets.setAll(found);
    }
  }

  /** Foretells anew; the latest wish wins. */
  public void foretell() {
    if (choosing) {
      return;
    }
    CustomerTarget what = target.get();
    int span = days.get();
    Set<String> without = leftOut.names();
    find(what.title(span), progress -> service.forecast(what, span, without, watch(progress)));
  }

  private void find(Message task, Function<Progress, CustomerForecast> work) {
    int ticket = ++generation;
    long person = wanted;
    busy.set(true);
    tasks
        .compute(task, progress -> found(work.apply(progress), person))
        .onSuccess(
            found -> {
              if (ticket == generation) {
                show(found);
              }
            })
        .onFailure(
            failure -> {
              if (ticket == generation) {
                refuse(failure);
              }
            })
        .onEnd(
            () -> {
              if (ticket == generation) {
                busy.set(false);
              }
            });
  }

  private Found found(CustomerForecast forecast, long person) {
    return new Found(forecast, names.ranked(forecast, person));
  }

  private void show(Found found) {
    problem.set(null);
    selected.set(null);
    forecast.set(found.forecast());
    rows.setAll(found.rows());
    selected.set(
        rows.stream()
            .filter(row -> wanted == NOBODY || row.person() == wanted)
            .findFirst()
            .orElse(null));
    wanted = NOBODY;
  }

  private void refuse(Throwable failure) {
    wanted = NOBODY;
    selected.set(null);
    rows.clear();
    forecast.set(null);
    problem.set(
        failure instanceof UserFacingException known
            ? known.userMessage()
            : Message.of("prediction.failed", failure.toString()));
  }

  /** Shows somebody's card. */
  public void openPerson(long person) {
    navigator.open(ScreenId.PEOPLE, person);
  }

  /** Shows the chosen customer's card. */
  public void openPerson() {
    Row row = selected.get();
    if (row != null) {
      openPerson(row.person());
    }
  }

  /** Shows the import, for older orders. */
  public void openImport() {
    navigator.open(ScreenId.IMPORT);
  }

  private static Watch watch(Progress progress) {
    return new Watch() {
      @Override
      public boolean stopRequested() {
        return progress.stopRequested();
      }

      @Override
      public void report(double fraction) {
        progress.report(fraction);
      }
    };
  }
}
