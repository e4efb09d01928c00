package app.kith.analytics.forecast.ui;

import app.kith.analytics.forecast.CustomerForecastService;
import app.kith.base.Message;
import app.kith.contact.Person;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Navigator;
import app.kith.fx.Screen;
import app.kith.fx.ScreenContent;
import app.kith.fx.ScreenId;
import app.kith.fx.Texts;
import app.kith.fx.ViewLoader;
import app.kith.fx.plot.PlotSaver;
import java.util.List;
import java.util.function.Function;

/** The Predictions screen for the rail; builds its content when it is first opened. */
public final class PredictionsScreen {
  private final PredictionsViewModel model;
  private final PlotSaver saver;
  private final Texts texts;

  /**
   * The screen over its services.
   *
   * @param people the people of some ids; called off the UI thread
   */
  public PredictionsScreen(
      CustomerForecastService service,
      Function<long[], List<Person>> people,
      BackgroundTasks tasks,
      Navigator navigator,
      PlotSaver saver,
      Texts texts) {
    this.model = new PredictionsViewModel(service, people, tasks, navigator);
    this.saver = saver;
    this.texts = texts;
  }

  /** The place in the rail. */
  public Screen screen() {
    return new Screen(
        ScreenId.PREDICTIONS, Message.of("prediction.title"), "fth-trending-up", this::content);
  }

  private ScreenContent content() {
    PredictionsView view = new PredictionsView(model, texts);
    ReasonsView reasons = new ReasonsView(model, texts);
    FindingsView findings = new FindingsView(model, saver, texts);
    FairnessView fairness = new FairnessView(model.fairness(), texts);
    return new ScreenContent(
        new ViewLoader(texts).load(PredictionsView.class, view, reasons, findings, fairness),
        model::open,
        () -> {
          view.release();
          reasons.release();
          findings.release();
          fairness.release();
        });
  }
}
