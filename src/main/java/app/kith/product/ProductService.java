package app.kith.product;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Database;
import app.kith.history.ChangeKind;
import app.kith.history.History;
import app.kith.segment.SegmentChange;
import app.kith.segment.SegmentService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Products: how they sell, what there is of them, who heard of them. Thread-safe. */
public final class ProductService {
  private final Database database;
  private final History history;
  private final SegmentService segments;
  private final ProductRepository repository = new ProductRepository();

  /** Products of a workspace. */
  public ProductService(Database database, History history, SegmentService segments) {
    this.database = database;
    this.history = history;
    this.segments = segments;
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
    if ((stock != null && stock.signum() < 0) || (cost != null && cost.signum() < 0)) {
      throw new UserFacingException(Message.of("product.error.negative"));
    }
    return history.record(
        ChangeKind.EDIT,
        stated(product),
        change -> {
          repository.state(change, product.id(), stock, cost);
          return change.id();
        });
  }

  /** The sentence for a product's stock and cost having been said. */
  public static Message stated(ProductSales product) {
    return Message.of("product.done.stated", product.name());
  }

  /**
   * Keeps people who should hear of a product as a segment and remembers that they were to, in one
   * change.
   */
  public SegmentChange offer(ProductSales product, String name, long[] people) {
    return segments.createSelection(
        name, null, people, (change, segment) -> repository.offered(change, product.id(), segment));
  }
}
