package app.kith.analytics.forecast.ui;

import app.kith.analytics.prediction.ForecastCurves;
import app.kith.fx.Texts;
import app.kith.fx.plot.Chart;
import app.kith.fx.plot.Curves;
import java.util.ArrayList;
import java.util.List;

/** The report card's curves as charts. */
final class ForecastCharts {
  private final Texts texts;

  ForecastCharts(Texts texts) {
    this.texts = texts;
  }

  /** How many of those who will are reached by writing to the best-ranked first. */
  Chart gains(ForecastCurves curves) {
    String model = texts.text("prediction.curve.model");
    List<Curves.Point> points = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (ForecastCurves.Gain gain : curves.gains()) {
      String people = percent(gain.people());
      String reached = percent(gain.reached());
      points.add(
          new Curves.Point(
              gain.people(),
              gain.reached(),
              texts.text("prediction.curve.gain.tip", people, reached)));
      rows.add(List.of(people, reached, texts.number(gain.lift(), 2)));
    }
    String across = texts.text("prediction.curve.people");
    String up = texts.text("prediction.curve.reached");
    return new Chart(
        texts.text("prediction.curve.gain.spoken"),
        new Curves(
            across,
            up,
            List.of(
                new Curves.Curve(model, points),
                Curves.diagonal(texts.text("prediction.curve.blind"))),
            this::percent),
        List.of(across, up, texts.text("prediction.curve.lift")),
        rows,
        "gains");
  }

  /** Whether what was said came true, for tenths of people by rising chance. */
  Chart calibration(ForecastCurves curves) {
    List<Curves.Point> points = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (ForecastCurves.Bin bin : curves.calibration()) {
      String said = percent(bin.chance());
      String seen = percent(bin.share());
      points.add(
          new Curves.Point(
              bin.chance(),
              bin.share(),
              texts.text("prediction.curve.calibration.tip", bin.rows(), said, seen)));
      rows.add(List.of(said, seen, texts.number(bin.rows())));
    }
    String across = texts.text("prediction.curve.said");
    String up = texts.text("prediction.curve.seen");
    return new Chart(
        texts.text("prediction.curve.calibration.spoken", curves.calibrationError()),
        new Curves(
            across,
            up,
            List.of(
                new Curves.Curve(texts.text("prediction.curve.came_true"), points),
                Curves.diagonal(texts.text("prediction.curve.perfect"))),
            this::percent),
        List.of(across, up, texts.text("prediction.curve.customers")),
        rows,
        "calibration");
  }

  private String percent(double share) {
    return texts.percent(share, 0);
  }
}
