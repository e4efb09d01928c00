package app.kith.analytics.recommend;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.engine.recommend.Best;
import app.kith.analytics.engine.recommend.Blend;
import app.kith.analytics.engine.recommend.Owned;
import app.kith.analytics.engine.recommend.Parts;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Knows what to offer whom, and why. Immutable; safe for several threads. */
public final class Recommender {
  /** Fewer common buyers than this are no reason. */
  private static final int FEWEST_TOGETHER = 3;

  private final OrderBook book;
  private final Blend blend;
  private final Owned owned;
  private final Parts parts;

  Recommender(OrderBook book, Blend blend, Watch watch) {
    this.book = book;
    this.blend = blend;
    this.owned = book.owned();
    this.parts = Parts.learn(owned, book.texts(), watch);
  }

  /**
   * What to offer a customer; bestsellers to one who never bought.
   *
   * @param most how many items at most
   */
  public List<Recommendation> forCustomer(String customer, OfferRules rules, int most) {
    int[] has = items(customer);
    double[] scores = Parts.mix(parts.scores(has), has.length == 0 ? Blend.POPULARITY : blend);
    int[] best =
        Best.of(
            scores,
            most,
            item ->
                scores[item] > 0
                    && Arrays.binarySearch(has, item) < 0
                    && rules.allow(customer, book.items().get(item)));
    return Arrays.stream(best)
        .mapToObj(item -> recommendation(customer, item, scores[item], has))
        .toList();
  }

  /**
   * Who should hear of an item: those to whom it is nearest to the top; of equals those who bought
   * the most different items.
   *
   * @param most how many customers at most
   * @throws UserFacingException if nobody ever bought it
   */
  public List<Recommendation> audience(String item, OfferRules rules, int most) {
    int number = book.item(item);
    if (number < 0) {
      throw new UserFacingException(Message.of("recommend.error.item", item));
    }
    return book.customers().parallelStream()
        .filter(customer -> rules.allow(customer, item))
        .filter(customer -> Arrays.binarySearch(items(customer), number) < 0)
        .map(
            customer -> {
              int[] has = items(customer);
              double score = Parts.mix(parts.scores(has), blend)[number];
              return recommendation(customer, number, score, has);
            })
        .filter(found -> found.score() > 0)
        .sorted(
            Comparator.comparingDouble((Recommendation found) -> -found.score())
                .thenComparingInt(found -> -items(found.customer()).length)
                .thenComparing(Recommendation::customer))
        .limit(most)
        .toList();
  }

  private int[] items(String customer) {
    int number = book.customer(customer);
    return number < 0 ? new int[0] : owned.of(number);
  }

  private Recommendation recommendation(String customer, int item, double score, int[] has) {
    return new Recommendation(
        customer, book.items().get(item), book.called(item), score, reason(item, has));
  }

  /** The item of the customer's own whose buyers most often bought the new one too. */
  private Message reason(int item, int[] has) {
    int[] together = new int[owned.items()];
    owned.countTogether(item, together);
    int buyers = owned.buyers(item).length;
    return IntStream.of(has)
        .filter(own -> together[own] >= FEWEST_TOGETHER)
        .boxed()
        .max(Comparator.comparingDouble(own -> (double) together[own] / owned.buyers(own).length))
        .map(
            own ->
                Message.of(
                    "recommend.reason.together",
                    book.called(own),
                    together[own],
                    owned.buyers(own).length))
        .orElseGet(() -> Message.of("recommend.reason.bought", buyers));
  }
}
