import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.predict.Boosting;
import app.kith.analytics.engine.predict.Classifier;
import app.kith.analytics.engine.predict.ForecastQuality;
import app.kith.analytics.engine.predict.Forest;
import app.kith.analytics.engine.predict.LogisticRegression;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Times Kith's forecasts on encoded columns that analytics.py has written, rows of the first fold
 * held back; prints name, median seconds and the AUC of those rows.
 */
final class PredictBenchmark {
  private PredictBenchmark() {}

  private static double[] read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    double[] values = new double[bytes.remaining() / 8];
    bytes.asDoubleBuffer().get(values);
    return values;
  }

  private static Matrix matrix(Path file, int columns) throws IOException {
    double[] values = read(file);
    return new Matrix(values.length / columns, columns, values);
  }

  private static boolean[] outcomes(Path file) throws IOException {
    double[] values = read(file);
    boolean[] happened = new boolean[values.length];
    for (int i = 0; i < happened.length; i++) {
      happened[i] = values[i] > 0.5;
    }
    return happened;
  }

  private static void time(
      String name, int runs, Matrix test, boolean[] then, Supplier<Classifier> fit) {
    Classifier model = fit.get();
    double[] seconds = new double[runs];
    for (int run = 0; run < runs; run++) {
      long start = System.nanoTime();
      model = fit.get();
      seconds[run] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    double area = ForecastQuality.auc(then, model.probabilities(test));
    System.out.printf("%s %.6f %.6f%n", name, seconds[runs / 2], area);
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int columns = Integer.parseInt(arguments[1]);
    Matrix train = matrix(folder.resolve("train.f64"), columns);
    Matrix test = matrix(folder.resolve("test.f64"), columns);
    boolean[] known = outcomes(folder.resolve("train-y.f64"));
    boolean[] then = outcomes(folder.resolve("test-y.f64"));
    time("logistic", 7, test, then, () -> LogisticRegression.fit(train, known, 1, Watch.NONE));
    time("forest", 3, test, then, () -> Forest.fit(train, known, 100, 5, 42, Watch.NONE));
    time(
        "boosting-leafy",
        5,
        test,
        then,
        () -> Boosting.fit(train, known, Boosting.Options.LEAFY, Watch.NONE));
    time(
        "boosting-shallow",
        5,
        test,
        then,
        () -> Boosting.fit(train, known, Boosting.Options.SHALLOW, Watch.NONE));
  }
}
