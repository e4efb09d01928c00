package app.kith.analytics.benchmark;

import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Pca;
import app.kith.analytics.engine.Quantiles;
import app.kith.analytics.engine.cluster.Dbscan;
import app.kith.analytics.engine.cluster.KMeans;
import app.kith.analytics.engine.cluster.Tsne;
import app.kith.analytics.engine.cluster.Ward;
import app.kith.analytics.engine.lifetime.BgNbd;
import app.kith.analytics.engine.lifetime.GammaGamma;
import app.kith.analytics.engine.lifetime.ParetoNbd;
import app.kith.analytics.engine.lifetime.Purchases;
import app.kith.analytics.engine.recommend.Ease;
import app.kith.analytics.engine.recommend.Neighbours;
import app.kith.analytics.engine.recommend.Owned;
import app.kith.analytics.engine.text.Language;
import app.kith.analytics.engine.text.TermWeights;
import app.kith.analytics.engine.text.Terms;
import app.kith.analytics.engine.text.TextClassifier;
import app.kith.analytics.engine.text.TextClassifier.Example;
import app.kith.analytics.prediction.Observations;
import app.kith.analytics.prediction.PredictionKind;
import app.kith.analytics.prediction.PredictionService;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** All kernels with their seeded data. */
final class Kernels {
  private static final long SEED = 42;
  private static final int MILLION = 1_000_000;
  private static final int GROUPS = 8;
  private static final int ITEMS = 500;

  private Kernels() {}

  static List<Kernel> all(Clock clock) {
    List<Kernel> kernels = new ArrayList<>(clustering());
    kernels.addAll(customers());
    for (PredictionKind kind : PredictionKind.values()) {
      kernels.add(
          new Kernel(
              kind.id(),
              MILLION,
              Bound.SIZE,
              n -> {
                Observations data = observations(n);
                PredictionService service = new PredictionService(clock, SEED);
                return watch -> service.learn(data, kind, watch);
              }));
    }
    return List.copyOf(kernels);
  }

  private static List<Kernel> clustering() {
    return List.of(
        new Kernel(
            "kmeans",
            MILLION,
            Bound.SIZE,
            n -> {
              Matrix data = heaps(n, 8, 1.5);
              KMeans.Options options = new KMeans.Options(GROUPS, 1, 100, 1e-4, SEED);
              return watch -> KMeans.fit(data, options, watch);
            }),
        new Kernel(
            "dbscan",
            MILLION,
            Bound.SIZE,
            n -> {
              // about ten neighbours each, however many rows
              Matrix data = heaps(n, 2, 0.3);
              double radius = 12.0 / Math.sqrt(n);
              return watch -> Dbscan.fit(data, radius, 10, watch);
            }),
        new Kernel(
            "ward",
            10_000,
            Bound.SQUARE,
            n -> {
              Matrix data = heaps(n, 8, 2);
              return watch -> Ward.fit(data, watch).cut(GROUPS);
            }),
        new Kernel(
            "tsne",
            2_000,
            Bound.SQUARE,
            n -> {
              Matrix data = heaps(n, 8, 2);
              return watch -> Tsne.layOut(data, 30, watch);
            }),
        new Kernel(
            "pca",
            MILLION,
            Bound.SIZE,
            n -> {
              Matrix data = heaps(n, 8, 2);
              return _ -> Pca.fit(data).scores(data, 0);
            }),
        new Kernel(
            "quintiles",
            MILLION,
            Bound.SIZE,
            n -> {
              double[] values = heaps(n, 1, 2).values();
              return _ -> Quantiles.scores(values, 5);
            }));
  }

  private static List<Kernel> customers() {
    return List.of(
        new Kernel(
            "bg_nbd",
            MILLION,
            Bound.SIZE,
            n -> {
              Purchases purchases = purchases(n);
              return _ -> BgNbd.fit(purchases, 0);
            }),
        new Kernel(
            "pareto_nbd",
            MILLION,
            Bound.SIZE,
            n -> {
              Purchases purchases = purchases(n);
              return _ -> ParetoNbd.fit(purchases, 0);
            }),
        new Kernel(
            "gamma_gamma",
            MILLION,
            Bound.SIZE,
            n -> {
              SplittableRandom random = new SplittableRandom(SEED);
              int[] counts = new int[n];
              double[] means = new double[n];
              Arrays.setAll(counts, _ -> random.nextInt(5));
              Arrays.setAll(means, _ -> Math.exp(3 + random.nextGaussian() / 2));
              return _ -> GammaGamma.fit(counts, means, 0);
            }),
        new Kernel(
            "neighbours",
            MILLION,
            Bound.SIZE,
            n -> {
              Owned owned = owned(n);
              return _ -> Neighbours.of(owned, 20, 10);
            }),
        new Kernel(
            "ease",
            MILLION,
            Bound.SIZE,
            n -> {
              Owned owned = owned(n);
              return _ -> Ease.fit(owned, 300);
            }),
        new Kernel(
            "tfidf",
            MILLION,
            Bound.SIZE,
            n -> {
              List<String> texts = texts(n).stream().map(Example::text).toList();
              return _ -> {
                TermWeights weights = TermWeights.learn(texts, List.of(Terms.WORDS), 2);
                texts.forEach(weights::of);
              };
            }),
        new Kernel(
            "text",
            MILLION,
            Bound.SIZE,
            n -> {
              List<Example> texts = texts(n);
              return watch -> TextClassifier.learn(texts, Language.EN, 10, watch);
            }));
  }

  private static Matrix heaps(int rows, int columns, double spread) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] places = random.doubles((long) GROUPS * columns, -5, 5).toArray();
    double[] values = new double[rows * columns];
    for (int i = 0, at = 0; i < rows; i++) {
      int group = random.nextInt(GROUPS);
      for (int j = 0; j < columns; j++, at++) {
        values[at] = places[group * columns + j] + spread * random.nextGaussian();
      }
    }
    return new Matrix(rows, columns, values);
  }

  /** Customers who buy at rates of their own over lifetimes of their own, as the models have it. */
  private static Purchases purchases(int customers) {
    SplittableRandom random = new SplittableRandom(SEED);
    int[] repeats = new int[customers];
    double[] last = new double[customers];
    double[] observed = new double[customers];
    for (int i = 0; i < customers; i++) {
      observed[i] = 27 + random.nextInt(84) / 7.0;
      double rate = random.nextExponential() / 15;
      double life = random.nextExponential() * 10 / Math.max(random.nextExponential(), 1e-6);
      double day = random.nextExponential() / rate;
      while (day < Math.min(life, observed[i])) {
        repeats[i]++;
        last[i] = day;
        day += random.nextExponential() / rate;
      }
    }
    return new Purchases(repeats, last, observed);
  }

  private static Owned owned(int customers) {
    SplittableRandom random = new SplittableRandom(SEED);
    int[][] bought = new int[customers][];
    for (int c = 0; c < customers; c++) {
      // few items are bought by many
      bought[c] = new int[1 + random.nextInt(15)];
      Arrays.setAll(bought[c], _ -> (int) (ITEMS * Math.pow(random.nextDouble(), 2)));
    }
    return new Owned(ITEMS, bought);
  }

  private static List<Example> texts(int count) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<Example> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int label = random.nextInt(4);
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 10; word++) {
        int topic = random.nextInt(3) == 0 ? label : random.nextInt(4);
        text.append(Integer.toString(7000 + topic * 500 + random.nextInt(500), 36)).append(' ');
      }
      texts.add(new Example(text.toString(), "label " + label));
    }
    return texts;
  }

  private static Observations observations(int rows) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[][] numbers = new double[8][rows];
    List<String> words = new ArrayList<>(rows);
    boolean[] happened = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      int word = random.nextInt(6);
      double score = word / 3.0 - 1;
      for (int j = 0; j < numbers.length; j++) {
        numbers[j][i] = random.nextGaussian();
        score += j < 3 ? numbers[j][i] : 0;
      }
      words.add("word " + word);
      happened[i] = score + random.nextGaussian() > 1;
    }
    List<Observations.Column> columns = new ArrayList<>();
    for (int j = 0; j < numbers.length; j++) {
      columns.add(new Observations.Numbers("n" + j, numbers[j]));
    }
    columns.add(new Observations.Words("w", words));
    return new Observations(columns, happened);
  }
}
