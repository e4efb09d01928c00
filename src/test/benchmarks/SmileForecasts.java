import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.predict.Boosting;
import app.kith.analytics.engine.predict.ForecastQuality;
import app.kith.analytics.engine.predict.Forest;
import app.kith.analytics.engine.predict.LogisticRegression;
import app.kith.analytics.engine.predict.SupportVectors;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.model.cart.SplitRule;

/**
 * Times Kith's forecasts beside Smile's on the same rows of bank-full in one run, with the AUC of
 * the rows held back (every fifth); prints one line each. Needs the gzipped file as its argument.
 */
final class SmileForecasts {
  /** Smile's support vectors keep a kernel matrix in memory. */
  private static final int FEW = 4_000;

  private SmileForecasts() {}

  private record Rows(double[][] x, boolean[] y) {
    Matrix matrix() {
      return Matrix.ofRows(x);
    }

    int[] labels() {
      return IntStream.range(0, y.length).map(i -> y[i] ? 1 : 0).toArray();
    }

    DataFrame frame() {
      double[][] all = new double[x.length][];
      Arrays.setAll(
          all,
          i -> {
            double[] row = Arrays.copyOf(x[i], x[i].length + 1);
            row[x[i].length] = y[i] ? 1 : 0;
            return row;
          });
      String[] names = new String[x[0].length + 1];
      Arrays.setAll(names, j -> j == x[0].length ? "y" : "c" + j);
      DataFrame frame = DataFrame.of(all, names);
      int[] labels = labels();
      return frame.drop("y").add(new smile.data.vector.IntVector("y", labels));
    }

    Rows only(boolean held) {
      return pick(IntStream.range(0, y.length).filter(i -> (i % 5 == 0) == held).toArray());
    }

    /** The same share of everything: the rows lie in the order of time. */
    Rows first(int count) {
      int step = y.length / count;
      return pick(IntStream.range(0, count).map(i -> i * step).toArray());
    }

    private Rows pick(int[] rows) {
      double[][] some = new double[rows.length][];
      boolean[] then = new boolean[rows.length];
      for (int r = 0; r < rows.length; r++) {
        some[r] = x[rows[r]];
        then[r] = y[rows[r]];
      }
      return new Rows(some, then);
    }
  }

  private static Rows read(Path file) throws IOException {
    List<String[]> lines = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      in.readLine();
      in.lines().map(line -> line.split(",", -1)).forEach(lines::add);
    }
    int columns = lines.getFirst().length - 1;
    List<double[]> encoded = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      int column = c;
      if (lines.getFirst()[c].matches("-?[0-9.]+")) {
        encoded.add(lines.stream().mapToDouble(l -> Double.parseDouble(l[column])).toArray());
      } else {
        TreeSet<String> words = new TreeSet<>(lines.stream().map(l -> l[column]).toList());
        words.removeFirst();
        for (String word : words) {
          encoded.add(lines.stream().mapToDouble(l -> l[column].equals(word) ? 1 : 0).toArray());
        }
      }
    }
    encoded.forEach(SmileForecasts::standardise);
    double[][] x = new double[lines.size()][encoded.size()];
    boolean[] y = new boolean[x.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < encoded.size(); j++) {
        x[i][j] = encoded.get(j)[i];
      }
      y[i] = lines.get(i)[columns].equals("1");
    }
    return new Rows(x, y);
  }

  private static void standardise(double[] column) {
    double mean = Arrays.stream(column).average().orElse(0);
    double spread =
        Math.sqrt(Arrays.stream(column).map(v -> (v - mean) * (v - mean)).average().orElse(1));
    for (int i = 0; i < column.length; i++) {
      column[i] = (column[i] - mean) / spread;
    }
  }

  private record Timed<T>(double seconds, T made) {}

  private static <T> Timed<T> timed(int runs, Supplier<T> work) {
    T made = work.get();
    double[] seconds = new double[runs];
    for (int run = 0; run < runs; run++) {
      long start = System.nanoTime();
      made = work.get();
      seconds[run] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    return new Timed<>(seconds[runs / 2], made);
  }

  private static void print(
      String name, boolean[] then, Timed<double[]> smile, Timed<double[]> kith) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.3f | %.3f | %.2f | %.4f | %.4f |%n",
        name,
        smile.seconds,
        kith.seconds,
        kith.seconds / smile.seconds,
        ForecastQuality.auc(then, smile.made),
        ForecastQuality.auc(then, kith.made));
  }

  /** The time of the fit alone; the scores of the rows held back are computed after it. */
  private static <M> Timed<double[]> scored(
      int runs, Supplier<M> fit, java.util.function.Function<M, double[]> scores) {
    Timed<M> model = timed(runs, fit);
    return new Timed<>(model.seconds, scores.apply(model.made));
  }

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments.length > 0 ? arguments[0] : "bank-full-recoded.csv.gz");
    if (!Files.exists(file)) {
      System.out.println("skipped: no bank data at " + file);
      return;
    }
    Rows all = read(file);
    Rows train = all.only(false);
    Rows test = all.only(true);
    Matrix data = train.matrix();
    Matrix held = test.matrix();
    System.out.printf("%d rows x %d columns%n%n", train.x.length, train.x[0].length);
    System.out.println("| model | Smile s | Kith s | ratio | Smile AUC | Kith AUC |");
    System.out.println("|---|---|---|---|---|---|");
    straight(train, test, data, held);
    trees(train, test, data, held);
  }

  private static void straight(Rows train, Rows test, Matrix data, Matrix held) {
    int[] labels = train.labels();
    print(
        "logistic, ridge 1",
        test.y,
        scored(
            3,
            () ->
                smile.classification.LogisticRegression.binomial(
                    train.x,
                    labels,
                    new smile.classification.LogisticRegression.Options(1, 1e-5, 500)),
            model -> Arrays.stream(test.x).mapToDouble(model::score).toArray()),
        scored(
            5,
            () -> LogisticRegression.fit(data, train.y, 1, Watch.NONE),
            model -> model.scores(held)));
    Rows few = train.first(FEW);
    Matrix some = few.matrix();
    int[] signs = Arrays.stream(few.labels()).map(y -> 2 * y - 1).toArray();
    print(
        "linear SVM, C = 1, " + FEW + " rows",
        test.y,
        scored(
            1,
            () ->
                smile.classification.SVM.fit(few.x, signs, new smile.classification.SVM.Options(1)),
            model -> Arrays.stream(test.x).mapToDouble(model::score).toArray()),
        scored(
            3,
            () -> SupportVectors.linear(some, few.y, 1, Watch.NONE),
            model -> model.scores(held)));
  }

  private static void trees(Rows train, Rows test, Matrix data, Matrix held) {
    DataFrame frame = train.frame();
    DataFrame fresh = test.frame();
    Formula formula = Formula.lhs("y");
    int tried = (int) Math.sqrt(train.x[0].length);
    print(
        "forest, 100 trees",
        test.y,
        scored(
            1,
            () ->
                smile.classification.RandomForest.fit(
                    formula,
                    frame,
                    new smile.classification.RandomForest.Options(
                        100, tried, SplitRule.GINI, 50, 10_000, 5, 1.0, null, null, null)),
            model -> chances(fresh, (row, p) -> model.predict(row, p))),
        scored(
            3,
            () -> Forest.fit(data, train.y, 100, 5, 42, Watch.NONE),
            model -> model.scores(held)));
    print(
        "boosting, 100 trees of 8 leaves",
        test.y,
        scored(
            1,
            () ->
                smile.classification.GradientTreeBoost.fit(
                    formula,
                    frame,
                    new smile.classification.GradientTreeBoost.Options(
                        100, 4, 8, 5, 0.1, 1.0, null, null)),
            model -> chances(fresh, (row, p) -> model.predict(row, p))),
        scored(
            3,
            () -> Boosting.fit(data, train.y, Boosting.Options.SHALLOW, Watch.NONE),
            model -> model.scores(held)));
  }

  private interface Predicted {
    int of(Tuple row, double[] chances);
  }

  private static double[] chances(DataFrame rows, Predicted predicted) {
    double[] chances = new double[rows.size()];
    double[] both = new double[2];
    for (int i = 0; i < chances.length; i++) {
      predicted.of(rows.get(i), both);
      chances[i] = both[1];
    }
    return chances;
  }
}
