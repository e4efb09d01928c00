import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.cluster.Dbscan;
import app.kith.analytics.engine.cluster.KMeans;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;

/** Times Kith's kernels beside Smile's on seeded data; prints one line each. */
final class SmileBenchmark {
  private SmileBenchmark() {}

  private static double[][] heaps(int rows, int columns, int groups, double spread) {
    Random random = new Random(42);
    double[][] places = new double[groups][];
    Arrays.setAll(places, _ -> random.doubles(columns, -5, 5).toArray());
    double[][] values = new double[rows][columns];
    for (double[] row : values) {
      double[] place = places[random.nextInt(groups)];
      Arrays.setAll(row, j -> place[j] + spread * random.nextGaussian());
    }
    return values;
  }

  private static double seconds(Supplier<Object> work) {
    double[] seconds = new double[3];
    work.get();
    for (int run = 0; run < seconds.length; run++) {
      long start = System.nanoTime();
      work.get();
      seconds[run] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    return seconds[1];
  }

  private static void print(String name, double smile, double kith) {
    System.out.printf("| %s | %.3f | %.3f | %.2f |%n", name, smile, kith, kith / smile);
  }

  public static void main(String[] arguments) {
    System.out.println("| kernel | Smile s | Kith s | ratio |");
    System.out.println("|---|---|---|---|");
    for (int rows : new int[] {20_000, 200_000}) {
      double[][] heaps = heaps(rows, 8, 8, 1.5);
      Matrix data = Matrix.ofRows(heaps);
      KMeans.Options options = new KMeans.Options(8, 1, 100, 1e-4, 42);
      print(
          "K-means " + rows + " x 8, k = 8",
          seconds(() -> smile.clustering.KMeans.fit(heaps, 8, 100)),
          seconds(() -> KMeans.fit(data, options, Watch.NONE)));
    }
    double[][] plane = heaps(50_000, 2, 30, 0.3);
    Matrix flat = Matrix.ofRows(plane);
    print(
        "DBSCAN 50000 x 2",
        seconds(() -> smile.clustering.DBSCAN.fit(plane, 10, 0.1)),
        seconds(() -> Dbscan.fit(flat, 0.1, 10, Watch.NONE)));
  }
}
