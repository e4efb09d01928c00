package app.kith.product;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.recommend.OfferRules;
import app.kith.analytics.recommend.OrderBook;
import app.kith.analytics.recommend.Recommendation;
import app.kith.analytics.recommend.RecommendationReport;
import app.kith.analytics.recommend.RecommendationService;
import app.kith.analytics.recommend.Recommender;
import app.kith.analytics.recommend.ShopOrderService;
import app.kith.base.UserFacingException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to offer whom: learnt once, and again in the background when orders changed. Slow, so off
 * the UI thread. Thread-safe.
 */
public final class AdviceService {
  private final ShopOrderService orders;
  private final ProductService products;
  private final Clock clock;
  private final RecommendationService recommendations = new RecommendationService();
  private final AtomicReference<@Nullable Advice> learnt = new AtomicReference<>();
  private final AtomicBoolean outdated = new AtomicBoolean();
  private final Lock learning = new ReentrantLock();

  /** Over one workspace. */
  public AdviceService(ShopOrderService orders, ProductService products, Clock clock) {
    this.orders = orders;
    this.products = products;
    this.clock = clock;
  }

  /**
   * Says that orders changed. What was learnt is given on until {@link #learnAgain} is done.
   *
   * @return true if something was learnt that is out of date now
   */
  public boolean outdate() {
    outdated.set(true);
    return learnt.get() != null;
  }

  /**
   * What was learnt from all sales, and tested on the shop's own past; learnt now if it was not.
   *
   * @throws app.kith.base.UserFacingException if nothing was sold
   */
  public Advice advice(Watch watch) {
    Advice known = learnt.get();
    return known == null ? learn(watch) : known;
  }

  /** Learns again if orders changed; meanwhile what was learnt before is given on. */
  public void learnAgain(Watch watch) {
    if (outdated.get()) {
      learn(watch);
    }
  }

  private Advice learn(Watch watch) {
    learning.lock();
    try {
      Advice known = learnt.get();
      if (known != null && !outdated.get()) {
        return known;
      }
      outdated.set(false);
      Advice found = tested(watch);
      learnt.set(found);
      return found;
    } catch (UserFacingException e) {
      learnt.set(null);
      throw e;
    } finally {
      learning.unlock();
    }
  }

  private Advice tested(Watch watch) {
    OrderBook book = orders.book();
    RecommendationReport report = recommendations.evaluate(book, watch.part(0, 0.7));
    Recommender recommender = recommendations.learn(book, report.chosen(), watch.part(0.7, 0.9));
    return new Advice(book, report, recommender);
  }

  /** What a person should be offered next, the best first. */
  public List<Recommendation> next(long person, OfferSettings settings, int most, Watch watch) {
    return advice(watch).recommender().forCustomer(Long.toString(person), rules(settings), most);
  }

  /**
   * Who should hear of a product, the likeliest first.
   *
   * @throws app.kith.base.UserFacingException if nobody ever bought it
   */
  public List<Recommendation> audience(
      long product, OfferSettings settings, int most, Watch watch) {
    return advice(watch).recommender().audience(Long.toString(product), rules(settings), most);
  }

  /** The settings as rules about people and products. */
  public OfferRules rules(OfferSettings settings) {
    List<ProductSales> all = products.all();
    Set<String> soldOut =
        all.stream()
            .filter(product -> settings.inStockOnly() && !product.mayBeInStock())
            .map(product -> Long.toString(product.id()))
            .collect(Collectors.toSet());
    Map<String, Double> margins = new HashMap<>();
    for (ProductSales product : all) {
      product.margin().ifPresent(margin -> margins.put(Long.toString(product.id()), margin));
    }
    double least = settings.leastMargin() > 0 ? settings.leastMargin() : -Double.MAX_VALUE;
    return new OfferRules(soldOut, offered(settings.restDays()), margins, least);
  }

  private Map<String, Set<String>> offered(int days) {
    Map<String, Set<String>> offered = new HashMap<>();
    products
        .offeredSince(clock.instant().minus(Duration.ofDays(days)))
        .forEach(
            (person, heard) ->
                offered.put(
                    Long.toString(person),
                    heard.stream().map(String::valueOf).collect(Collectors.toSet())));
    return offered;
  }
}
