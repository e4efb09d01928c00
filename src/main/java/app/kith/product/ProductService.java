package app.kith.product;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import app.kith.segment.SegmentChange;
import app.kith.segment.SegmentService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Products: how they sell, what there is of them, who heard of them. Thread-safe. */
public final class ProductService {
  private final Database database;
  private final History history;
  private final SegmentService segments;
  private final Clock clock;
  private final ProductRepository repository = new ProductRepository();

  /** Products of a workspace. */
  public ProductService(Database database, History history, SegmentService segments, Clock clock) {
    this.database = database;
    this.history = history;
    this.segments = segments;
    this.clock = clock;
  }

  /** All products, the one that brought most first. */
  public List<ProductSales> all() {
    return database.read(repository::all);
  }

  /** The product of a code or name, however it is capitalised. */
  public Optional<ProductSales> find(String codeOrName) {
    String wanted = codeOrName.strip().toLowerCase(Locale.ROOT);
    List<ProductSales> all = all();
    return all.stream()
        .filter(product -> product.code().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst()
        .or(
            () ->
                all.stream()
                    .filter(product -> product.name().toLowerCase(Locale.ROOT).equals(wanted))
                    .findFirst());
  }

  /**
   * Says how many there are and what one costs.
   *
   * @param stock 0 or more; null for not known
   * @param cost 0 or more; null for not known
   * @return the change set
   * @throws UserFacingException if one is below 0
   */
  public long state(ProductSales product, @Nullable BigDecimal stock, @Nullable BigDecimal cost) {
    return state(
        ChangeKind.EDIT, stated(product), List.of(new ProductTerms(product.id(), stock, cost)));
  }

  /**
   * Says how many there are of several products and what one of each costs, in one change.
   *
   * @return the change set
   * @throws UserFacingException if one is below 0
   */
  public long state(ChangeKind kind, Message summary, List<ProductTerms> products) {
    if (products.stream().anyMatch(ProductTerms::isNegative)) {
      throw new UserFacingException(Message.of("product.error.negative"));
    }
    return history.record(
        kind,
        summary,
        change -> {
          repository.state(change, products);
          return change.id();
        });
  }

  /** The sentence for a product's stock and cost having been said. */
  public static Message stated(ProductSales product) {
    return Message.of("product.done.stated", product.name());
  }

  /** Keeps people who are to hear of a product now; see the other. */
  public SegmentChange offer(ProductSales product, String name, long[] people) {
    return offer(product, name, people, clock.instant());
  }

  /**
   * Keeps people who are to hear of a product as a segment and remembers that they did, in one
   * change.
   *
   * @param at when they hear of it
   */
  public SegmentChange offer(ProductSales product, String name, long[] people, Instant at) {
    return segments.createSelection(
        name,
        null,
        people,
        (change, segment) ->
            repository.offered(change, new ProductRepository.Offer(product.id(), segment), at));
  }

  /** The products that people were offered after a moment, by the people's ids. */
  public Map<Long, Set<Long>> offeredSince(Instant since) {
    Map<Long, Set<Long>> offered = new HashMap<>();
    for (ProductRepository.Offer offer :
        database.read(open -> repository.offersSince(open, since))) {
      for (long person : segments.members(offer.segment())) {
        offered.computeIfAbsent(person, _ -> new HashSet<>()).add(offer.product());
      }
    }
    return offered;
  }
}
