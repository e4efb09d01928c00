package app.kith.segment.rule;

import app.kith.contact.Consent;
import app.kith.contact.Lifecycle;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is known of one invented person. */
record Facts(
    long id,
    String name,
    @Nullable String city,
    @Nullable String company,
    @Nullable String note,
    List<String> tags,
    Lifecycle lifecycle,
    Consent consent,
    @Nullable LocalDate birthday,
    Instant createdAt,
    @Nullable Double score,
    @Nullable String hobby,
    @Nullable LocalDate renewal,
    @Nullable Boolean news,
    List<Sale> orders) {

  /** One order; a return if the money is negative. */
  record Sale(Instant at, double amount) {
    boolean isSale() {
      return amount > 0;
    }
  }
}
