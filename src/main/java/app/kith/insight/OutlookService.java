package app.kith.insight;

import app.kith.analytics.engine.Watch;
import app.kith.analytics.forecast.CustomerForecast;
import app.kith.analytics.forecast.CustomerForecastService;
import app.kith.analytics.forecast.Happening;
import app.kith.analytics.lifetime.LifetimeValue;
import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import app.kith.history.History;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What to expect of single people. Learns at the first question, and again once orders changed or a
 * day went by; slow then, so off the UI thread. Thread-safe.
 */
public final class OutlookService {
  /** The span ahead in which an order is foretold, in days. */
  public static final int DAYS = 90;

  /** The span ahead in which customers are valued, in months. */
  public static final int MONTHS = 12;

  private static final String ORDERS = "sales_order";
  private static final double MARGIN = 1;

  /** Three tables of some sixty numbers a person, with room for the rest of the program. */
  private static final long BYTES_A_PERSON = 4_096;

  private static final double DISCOUNT = 0.1;

  private final CustomerForecastService forecasts;
  private final LifetimeInsightService lifetime;
  private final Clock clock;
  private final LongSupplier people;
  private final long mostPeople;
  private final AtomicInteger sales = new AtomicInteger();
  private final Lock learning = new ReentrantLock();
  private volatile @Nullable Learnt learnt;

  /**
   * Over one workspace. Learning of everybody takes memory: where there are too many people for
   * what the program has, nothing is learnt for a card, and the card says so.
   *
   * @param history tells of changes of orders
   */
  public OutlookService(
      CustomerForecastService forecasts,
      LifetimeInsightService lifetime,
      Database database,
      History history,
      Clock clock) {
    this(
        forecasts,
        lifetime,
        history,
        clock,
        () -> database.read(new InsightRepository()::people),
        Runtime.getRuntime().maxMemory() / BYTES_A_PERSON);
  }

  OutlookService(
      CustomerForecastService forecasts,
      LifetimeInsightService lifetime,
      History history,
      Clock clock,
      LongSupplier people,
      long mostPeople) {
    this.forecasts = forecasts;
    this.lifetime = lifetime;
    this.clock = clock;
    this.people = people;
    this.mostPeople = mostPeople;
    history.onCommitted(
        set -> {
          if (history.touched(set.id()).stream().anyMatch(rows -> rows.table().equals(ORDERS))) {
            sales.incrementAndGet();
          }
        });
  }

  /** What was learnt, from which state of the orders and on which day. */
  private record Learnt(
      int sales, LocalDate day, @Nullable CustomerForecast orders, Map<Long, LifetimeValue> worth) {

    Outlook of(long person) {
      CustomerForecast known = orders;
      int row = known == null ? -1 : Arrays.binarySearch(known.customers().ids(), person);
      return new Outlook(
          known == null || row < 0 ? null : known.why(row), worth.get(person), Optional.empty());
    }
  }

  /** What to expect of a person; empty where no model proved itself, or nothing is known. */
  public Outlook of(long person, Watch watch) {
    long all = people.getAsLong();
    if (all > mostPeople) {
      learnt = null;
      Message why = Message.of("insight.outlook.too_many", mostPeople, all);
      return new Outlook(null, null, Optional.of(why));
    }
    Learnt known = learnt;
    return (known != null && isFresh(known) ? known : learn(watch)).of(person);
  }

  private boolean isFresh(Learnt known) {
    return known.sales == sales.get() && known.day.equals(LocalDate.now(clock));
  }

  private Learnt learn(Watch watch) {
    learning.lock();
    try {
      Learnt known = learnt;
      if (known != null && isFresh(known)) {
        return known;
      }
      watch.check();
      int state = sales.get();
      LocalDate day = LocalDate.now(clock);
      Learnt anew = new Learnt(state, day, orders(watch.part(0, 0.6)), worth(watch.part(0.6, 1)));
      learnt = anew;
      return anew;
    } finally {
      learning.unlock();
    }
  }

  private @Nullable CustomerForecast orders(Watch watch) {
    try {
      CustomerForecast found = forecasts.forecast(Happening.BUYS, DAYS, Set.of(), watch);
      return found.card().trusted() ? found : null;
    } catch (UserFacingException e) {
      return null; // too little to learn from: the Predictions screen says what is missing
    }
  }

  private Map<Long, LifetimeValue> worth(Watch watch) {
    try {
      LifetimeInsight found = lifetime.value(MARGIN, DISCOUNT, watch);
      if (!found.check().map(LifetimeCheck::trusted).orElse(false)) {
        return Map.of();
      }
      Map<Long, LifetimeValue> worth = new HashMap<>();
      found.ahead(MONTHS).customers().forEach(value -> worth.put(value.id(), value));
      return worth;
    } catch (UserFacingException e) {
      return Map.of(); // nobody has bought yet
    }
  }
}
