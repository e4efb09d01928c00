package app.kith.analytics.forecast.ui;

import app.kith.analytics.prediction.ForecastCurves;
import app.kith.analytics.prediction.Measure;
import app.kith.fx.Texts;
import app.kith.fx.plot.Chart;
import app.kith.fx.plot.Curves;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

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
      String said = texts.chance(bin.said());
      String seen = percent(bin.came());
      points.add(
          new Curves.Point(
              bin.said(),
              bin.came(),
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

  /** What was foretold against what came, for tenths of people by rising amount. */
  Chart amounts(List<ForecastCurves.Bin> bins, Measure measure) {
    double least =
        bins.stream().mapToDouble(bin -> Math.min(bin.said(), bin.came())).min().orElse(0);
    double low = Math.min(0, least);
    double most =
        bins.stream().mapToDouble(bin -> Math.max(bin.said(), bin.came())).max().orElse(1);
    double room = round(most - low);
    List<Curves.Point> points = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (ForecastCurves.Bin bin : bins) {
      String said = texts.text(measure.said(bin.said()));
      String came = texts.text(measure.said(bin.came()));
      points.add(
          new Curves.Point(
              (bin.said() - low) / room,
              (bin.came() - low) / room,
              texts.text("prediction.curve.amount.tip", bin.rows(), said, came)));
      rows.add(List.of(said, came, texts.number(bin.rows())));
    }
    String across = texts.text("prediction.curve.amount.said");
    String up = texts.text("prediction.curve.amount.came");
    return new Chart(
        texts.text("prediction.curve.amount.spoken"),
        new Curves(
            across,
            up,
            List.of(
                new Curves.Curve(up, points),
                Curves.diagonal(texts.text("prediction.curve.perfect"))),
            share -> texts.number(low + share * room, room < 10 ? 1 : 0)),
        List.of(across, up, texts.text("prediction.curve.customers")),
        rows,
        "amounts");
  }

  /** The next larger of 1, 2, 2.5 and 5 and their tens, hundreds, tenths and so on. */
  private static double round(double room) {
    double ten = Math.pow(10, Math.floor(Math.log10(Math.max(room, 1e-6))));
    return DoubleStream.of(1, 2, 2.5, 5)
        .map(s -> s * ten)
        .filter(s -> s >= room)
        .findFirst()
        .orElse(10 * ten);
  }

  private String percent(double share) {
    return texts.percent(share, 0);
  }
}
