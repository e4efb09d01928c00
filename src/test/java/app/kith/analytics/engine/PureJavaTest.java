package app.kith.analytics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.analytics.engine.cluster.Dbscan;
import app.kith.analytics.engine.cluster.GroupCountSearch;
import app.kith.analytics.engine.cluster.KMeans;
import app.kith.analytics.engine.cluster.Tsne;
import app.kith.analytics.engine.cluster.Ward;
import app.kith.analytics.engine.lifetime.BgNbd;
import app.kith.analytics.engine.lifetime.GammaGamma;
import app.kith.analytics.engine.lifetime.ParetoNbd;
import app.kith.analytics.engine.lifetime.Purchases;
import app.kith.analytics.engine.lifetime.RepeatModel;
import app.kith.analytics.engine.lifetime.Spending;
import app.kith.analytics.engine.predict.Boosting;
import app.kith.analytics.engine.predict.Forest;
import app.kith.analytics.engine.predict.LogisticRegression;
import app.kith.analytics.engine.predict.NaiveBayes;
import app.kith.analytics.engine.predict.NeuralNet;
import app.kith.analytics.engine.predict.RidgeRegression;
import app.kith.analytics.engine.predict.SupportVectors;
import app.kith.analytics.engine.recommend.Blend;
import app.kith.analytics.engine.recommend.Owned;
import app.kith.analytics.engine.recommend.Parts;
import app.kith.analytics.engine.text.Highlights;
import app.kith.analytics.engine.text.Keywords;
import app.kith.analytics.engine.text.Language;
import app.kith.analytics.engine.text.TextClassifier;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
      Dbscan.fit(data, Dbscan.bend(Dbscan.distances(data, 4, Watch.NONE)), 4, Watch.NONE);
      Dbscan.cores(data, 0.2, 4, Watch.NONE);
      Ward.fit(data, Watch.NONE).cut(3);
      Tsne.layOut(data.pick(new int[] {0, 1, 2, 3, 5, 8, 13, 21}), 30, Watch.NONE);
      Pca.fit(data).scores(data, 0);
      Quantiles.scores(values, 5);
      lifetime();
      recommend();
      text();
      predict(data);
    }

    private static void lifetime() {
      int[] repeats = new Random(2).ints(200, 0, 6).toArray();
      double[] last = Arrays.stream(repeats).mapToDouble(r -> 5.0 * r).toArray();
      double[] observed = Arrays.stream(repeats).mapToDouble(_ -> 40).toArray();
      double[] means = Arrays.stream(repeats).mapToDouble(r -> 10 + r).toArray();
      Purchases all = new Purchases(repeats, last, observed);
      GammaGamma prices = GammaGamma.fit(repeats, means, 1);
      prices.covariance(repeats, means, 1);
      for (RepeatModel model : List.of(BgNbd.fit(all, 1), ParetoNbd.fit(all, 1))) {
        model.covariance(all, 1);
        new Spending(model.orders(2, 10, 40, 26), prices.belief(2, 12)).range(0.8);
      }
    }

    private static void recommend() {
      int[][] bought = new int[60][];
      Arrays.setAll(bought, c -> new int[] {c % 7, c % 5, 6});
      Owned owned = new Owned(7, bought);
      List<String> texts = List.of("green tea", "black tea", "cup", "pot", "tin", "bag", "spoon");
      Parts.mix(Parts.learn(owned, texts, Watch.NONE).scores(owned.of(3)), Blend.EASE);
    }

    private static void text() {
      List<TextClassifier.Example> examples =
          List.of(
              new TextClassifier.Example("where is my parcel", "delivery"),
              new TextClassifier.Example("the parcel is late", "delivery"),
              new TextClassifier.Example("the tea was wonderful", "praise"),
              new TextClassifier.Example("wonderful shop", "praise"));
      TextClassifier texts =
          TextClassifier.learn(examples, Language.of("where is my parcel"), 10, Watch.NONE);
      Highlights.of("my parcel", texts.evidence("my parcel", "delivery", 10));
      Keywords.of(Map.of("a", List.of("green tea"), "b", List.of("late parcel")), 3);
    }

    private static void predict(Matrix data) {
      boolean[] happened = new boolean[data.rows()];
      double[] targets = new double[data.rows()];
      for (int i = 0; i < happened.length; i++) {
        happened[i] = data.at(i, 0) + data.at(i, 1) > 1;
        targets[i] = data.at(i, 2);
      }
      LogisticRegression.fit(data, happened, 1, Watch.NONE).probabilities(data);
      Forest.tree(data, happened, 4, 5).probabilities(data);
      Boosting.fit(data, happened, Boosting.Options.SHALLOW, Watch.NONE).probabilities(data);
      NaiveBayes.fit(data, happened).probabilities(data);
      Forest.fit(data, happened, 5, 5, 1, Watch.NONE).probabilities(data);
      SupportVectors.linear(data, happened, 1, Watch.NONE).probabilities(data);
      SupportVectors.gaussian(data, happened, 1, 1, Watch.NONE).probabilities(data);
      NeuralNet.fit(data, happened, NeuralNet.Options.SMALL, 1, Watch.NONE).probabilities(data);
      RidgeRegression.fit(data, targets, 1, Watch.NONE);
      Boosting.amounts(data, targets, Boosting.Options.SHALLOW, Watch.NONE).scores(data);
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
          .contains(ParetoNbd.class.getName(), TextClassifier.class.getName())
          .contains(Tsne.class.getName(), Keywords.class.getName(), Highlights.class.getName())
          .contains(Boosting.class.getName(), NeuralNet.class.getName(), Parts.class.getName())
          .noneMatch(name -> name.startsWith("smile.linalg"))
          .noneMatch(name -> name.startsWith("smile.tensor"));
    }
  }
}
