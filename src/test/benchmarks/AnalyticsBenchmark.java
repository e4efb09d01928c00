import app.kith.analytics.engine.Matrix;
import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.cluster.Dbscan;
import app.kith.analytics.engine.cluster.KMeans;
import app.kith.analytics.engine.cluster.Partition;
import app.kith.analytics.engine.cluster.Ward;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;

/** Times Kith's kernels on files of doubles that analytics.py has written; prints one line each. */
final class AnalyticsBenchmark {
  private AnalyticsBenchmark() {}

  private static Matrix read(Path file, int columns) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      double[] values = new double[(int) (channel.size() / 8)];
      ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
      int at = 0;
      while (channel.read(buffer) >= 0) {
        buffer.flip();
        while (buffer.remaining() >= 8) {
          values[at++] = buffer.getDouble();
        }
        buffer.compact();
      }
      return new Matrix(values.length / columns, columns, values);
    }
  }

  private static Partition time(String name, int runs, Supplier<Partition> work) {
    double[] seconds = new double[runs];
    Partition result = work.get();
    for (int run = 0; run < runs; run++) {
      long start = System.nanoTime();
      result = work.get();
      seconds[run] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    System.out.printf(
        "%s %.6f %.6f %d %d%n",
        name, seconds[runs / 2], result.inertia(), result.groups(), result.iterations());
    return result;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (String kind : new String[] {"blobs", "overlap"}) {
      Matrix data = read(folder.resolve(kind + ".f64"), 8);
      Matrix seeds = read(folder.resolve(kind + "-seeds.f64"), 8);
      KMeans.Options options = new KMeans.Options(8, 1, 300, 1e-4, 42);
      time("kmeans-" + kind, 5, () -> KMeans.fitFrom(data, seeds, options, Watch.NONE));
      KMeans.Options own = new KMeans.Options(8, 3, 300, 1e-4, 42);
      time("kmeans-own-starts-" + kind, 3, () -> KMeans.fit(data, own, Watch.NONE));
    }
    Matrix plane = read(folder.resolve("plane.f64"), 2);
    time("dbscan", 5, () -> Dbscan.fit(plane, 0.1, 10, Watch.NONE));
    Matrix ward = read(folder.resolve("ward.f64"), 8);
    time("ward", 3, () -> Ward.fit(ward, Watch.NONE).cut(8));
  }
}
