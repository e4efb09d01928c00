package app.kith.sample;

import app.kith.base.Message;
import app.kith.database.Database;
import app.kith.history.ChangeKind;
import app.kith.product.ProductSales;
import app.kith.product.ProductService;
import app.kith.product.ProductTerms;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Says what the sample shop has on its shelves, what that cost, and who heard of it. */
final class SampleShelves {
  private static final LocalTime MORNING = LocalTime.of(10, 0);

  private final Database database;
  private final ProductService products;
  private final Clock clock;
  private final SampleRepository sample = new SampleRepository();

  SampleShelves(Database database, ProductService products, Clock clock) {
    this.database = database;
    this.products = products;
    this.clock = clock;
  }

  /** Takes stock in one change. Returns how many products it spoke of. */
  int stock(SampleBusiness business) {
    List<ProductTerms> terms = new ArrayList<>();
    for (SampleProduct product : business.catalogue()) {
      products
          .find(product.code())
          .map(
              found ->
                  new ProductTerms(found.id(), BigDecimal.valueOf(product.stock()), product.cost()))
          .ifPresent(terms::add);
    }
    if (!terms.isEmpty()) {
      products.state(ChangeKind.SAMPLE, Message.of("sample.stock", terms.size()), terms);
    }
    return terms.size();
  }

  /** Keeps who heard of what, each offer in its own change; one that was kept before is not. */
  int offers(SampleBusiness business) {
    Map<String, Long> ids = database.read(sample::idsByReference);
    int made = 0;
    for (SampleOffer offer : business.offers()) {
      Optional<ProductSales> product =
          products.find(offer.product()).filter(found -> found.offeredAt() == null);
      long[] people =
          business.heard(offer).stream()
              .map(person -> ids.get(person.reference()))
              .filter(Objects::nonNull)
              .mapToLong(Long::longValue)
              .toArray();
      if (product.isPresent() && people.length > 0) {
        Instant day = offer.day().atTime(MORNING).atZone(clock.getZone()).toInstant();
        products.offer(product.get(), offer.name(), people, day);
        made++;
      }
    }
    return made;
  }
}
