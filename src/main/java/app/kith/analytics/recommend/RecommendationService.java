package app.kith.analytics.recommend;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.recommend.Blend;
import app.kith.analytics.engine.recommend.LeaveLastNew;
import app.kith.analytics.engine.recommend.Parts;
import app.kith.analytics.engine.recommend.Ranking;
import app.kith.analytics.recommend.RecommendationReport.Method;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns what to offer whom, and whether that is better than offering everybody the bestsellers.
 * Without state; slow on many items, so call it off the UI thread.
 */
public final class RecommendationService {
  private static final int FEWEST_ITEMS = 5;

  /** Fewer tests than this prove nothing. */
  private static final int FEWEST_TESTS = 30;

  /** One-sided, five in a hundred. */
  private static final double SURE = 1.645;

  /**
   * Tests every way to recommend on the shop's own past. The mixture is chosen on one half of the
   * customers and measured on the other, and the other way round.
   *
   * @throws UserFacingException if nothing was sold
   */
  public RecommendationReport evaluate(OrderBook book, Watch watch) {
    LeaveLastNew test = test(book);
    Parts parts = Parts.learn(test.training(), book.texts(), watch.part(0, 0.7));
    boolean texts = !book.texts().isEmpty();
    List<Blend> ways = new ArrayList<>();
    List<String> names = new ArrayList<>(List.of("popularity", "item_cosine", "ease"));
    ways.addAll(List.of(Blend.POPULARITY, Blend.NEIGHBOURS, Blend.EASE));
    if (texts) {
      names.add("content");
      ways.add(Blend.CONTENT);
    }
    int plain = ways.size();
    ways.addAll(Blend.candidates(texts));
    List<Ranking> rankings = rank(test, parts, ways, watch.part(0.7, 1));
    int onEven = best(rankings, plain, 0);
    int onOdd = best(rankings, plain, 1);
    Ranking hybrid = rankings.get(onOdd).andOdd(rankings.get(onEven));
    List<Method> methods = new ArrayList<>();
    for (int way = 0; way < plain; way++) {
      methods.add(method(names.get(way), rankings.get(way)));
    }
    methods.add(method("hybrid", hybrid));
    boolean useful = beats(hybrid, rankings.getFirst(), test.tests());
    int chosen = best(rankings, plain, 2);
    return new RecommendationReport(
        book.customers().size(),
        test.knownItems(),
        test.training().pairs(),
        test.tests(),
        methods,
        useful ? ways.get(chosen) : Blend.POPULARITY,
        useful,
        verdict(test.tests(), useful, hybrid, rankings.getFirst()));
  }

  private static LeaveLastNew test(OrderBook book) {
    if (book.customers().isEmpty()) {
      throw new UserFacingException(Message.of("recommend.error.no_sales"));
    }
    return book.test(FEWEST_ITEMS);
  }

  private static List<Ranking> rank(LeaveLastNew test, Parts parts, List<Blend> ways, Watch watch) {
    return test.rank(
        ways.size(),
        customer -> {
          double[][] scores = parts.scores(test.owned(customer));
          return ways.stream().map(blend -> Parts.mix(scores, blend)).toArray(double[][]::new);
        },
        watch);
  }

  /** The mixture with the highest gain on the even tests, the odd ones, or (2) all. */
  private static int best(List<Ranking> rankings, int from, int half) {
    return IntStream.range(from, rankings.size())
        .boxed()
        .max(
            Comparator.comparingDouble(
                way -> rankings.get(way).quality(t -> half == 2 || t % 2 == half).gain()))
        .orElse(from);
  }

  private static Method method(String name, Ranking ranking) {
    Ranking.Quality quality = ranking.quality();
    return new Method(
        name, quality.hits(), quality.gain(), quality.reciprocalRank(), quality.coverage());
  }

  /** By McNemar's test on who was hit by one of the two only. */
  private static boolean beats(Ranking hybrid, Ranking bestsellers, int tests) {
    int won = 0;
    int lost = 0;
    for (int test = 0; test < tests; test++) {
      won += hybrid.hit(test) && !bestsellers.hit(test) ? 1 : 0;
      lost += !hybrid.hit(test) && bestsellers.hit(test) ? 1 : 0;
    }
    return tests >= FEWEST_TESTS && won - lost > SURE * Math.sqrt(won + (double) lost);
  }

  private static Message verdict(int tests, boolean useful, Ranking hybrid, Ranking bestsellers) {
    if (tests < FEWEST_TESTS) {
      return Message.of("recommend.verdict.few", tests, FEWEST_TESTS);
    }
    return Message.of(
        useful ? "recommend.verdict.useful" : "recommend.verdict.useless",
        hybrid.quality().hits(),
        bestsellers.quality().hits(),
        tests);
  }

  /**
   * Learns from all sales.
   *
   * @param blend as {@link #evaluate} chose it; bestsellers where it found nothing better
   * @throws UserFacingException if nothing was sold
   */
  public Recommender learn(OrderBook book, Blend blend, Watch watch) {
    if (book.customers().isEmpty()) {
      throw new UserFacingException(Message.of("recommend.error.no_sales"));
    }
    return new Recommender(book, blend, watch);
  }
}
