import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.lifetime.BgNbd;
import app.kith.analytics.engine.lifetime.Purchases;
import app.kith.analytics.engine.text.Language;
import app.kith.analytics.engine.text.TextClassifier;
import app.kith.analytics.engine.text.TextClassifier.Example;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Times learning texts or customers from files that analytics.py has written; prints one line. */
final class InsightBenchmark {
  private InsightBenchmark() {}

  /** The middle of some runs after one that warmed up, and a figure of the result. */
  private static <T> void time(
      String name, int runs, Supplier<T> work, ToDoubleFunction<T> figure) {
    double[] seconds = new double[runs];
    T result = work.get();
    for (int run = 0; run < runs; run++) {
      long start = System.nanoTime();
      result = work.get();
      seconds[run] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    System.out.printf("%s %.6f %.6f%n", name, seconds[runs / 2], figure.applyAsDouble(result));
  }

  private static List<Example> examples(Path file) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      int tab = line.indexOf('\t');
      examples.add(new Example(line.substring(tab + 1), line.substring(0, tab)));
    }
    return examples;
  }

  private static double accuracy(TextClassifier classifier, List<Example> tests) {
    return tests.stream()
        .mapToDouble(t -> classifier.guesses(t.text()).getFirst().label().equals(t.label()) ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static Purchases purchases(Path file) throws IOException {
    DoubleBuffer table =
        ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer();
    int customers = table.remaining() / 3;
    int[] repeats = new int[customers];
    double[] last = new double[customers];
    double[] observed = new double[customers];
    for (int i = 0; i < customers; i++) {
      repeats[i] = (int) table.get(3 * i);
      last[i] = table.get(3 * i + 1);
      observed[i] = table.get(3 * i + 2);
    }
    return new Purchases(repeats, last, observed);
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]);
    if (arguments[0].equals("lifetime")) {
      Purchases purchases = purchases(folder.resolve("cdnow.f64"));
      time("lifetime", 5, () -> BgNbd.fit(purchases, 0), model -> model.fit().logLikelihood());
      return;
    }
    List<Example> train = examples(folder.resolve("train.tsv"));
    List<Example> test = examples(folder.resolve("test.tsv"));
    time(
        "text",
        3,
        () -> TextClassifier.learn(train, Language.EN, 10, Watch.NONE),
        classifier -> accuracy(classifier, test));
  }
}
