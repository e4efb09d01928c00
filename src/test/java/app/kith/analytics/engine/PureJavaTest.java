package app.kith.analytics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.engine.cluster.Dbscan;
import app.kith.analytics.engine.cluster.GroupCountSearch;
import app.kith.analytics.engine.cluster.KMeans;
import app.kith.analytics.engine.cluster.Ward;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The engine runs where no native linear algebra is installed. */
class PureJavaTest {

  /** Everything the engine does, run from a class loader of its own. */
  public static final class Everything implements Runnable {
    @Override
    public void run() {
      double[] values = new Random(1).doubles(3 * 400).toArray();
      Matrix data = new Matrix(400, 3, values);
      KMeans.Options options = KMeans.Options.groups(3, 1);
      GroupCountSearch.tryAll(data, 2, 4, options, Watch.NONE);
      GroupCountSearch.stability(data, KMeans.fit(data, options, Watch.NONE), 1, Watch.NONE);
      Dbscan.fit(data, Dbscan.proposeRadius(data, 4, Watch.NONE), 4, Watch.NONE);
      Ward.fit(data, Watch.NONE).cut(3);
      Pca.fit(data).scores(data, 0);
      Quantiles.scores(values, 5);
    }
  }

  private static final class Recorder extends URLClassLoader {
    private final Set<String> loaded = Collections.synchronizedSet(new HashSet<>());

    Recorder(URL[] urls) {
      super(urls, ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      loaded.add(name);
      return super.findClass(name);
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(entry, e);
    }
  }

  @Test
  void touchesNoClassThatNeedsNativeLinearAlgebra() throws Exception {
    String[] path = System.getProperty("java.class.path").split(File.pathSeparator);
    URL[] urls = Arrays.stream(path).map(PureJavaTest::url).toArray(URL[]::new);
    try (Recorder recorder = new Recorder(urls)) {
      Class<?> everything = recorder.loadClass(Everything.class.getName());
      ((Runnable) everything.getDeclaredConstructor().newInstance()).run();
      assertThat(recorder.loaded)
          .contains(KMeans.class.getName(), Pca.class.getName(), Ward.class.getName())
          .noneMatch(name -> name.startsWith("smile.linalg"))
          .noneMatch(name -> name.startsWith("smile.tensor"));
    }
  }
}
