package app.kith.duplicate.ui;

import app.kith.contact.PersonCard;
import app.kith.duplicate.match.Match;
import java.util.Optional;

/** Reads the two of a pair as they are now. */
final class PairReader {
  private final DuplicateDesk.Services services;

  PairReader(DuplicateDesk.Services services) {
    this.services = services;
  }

  /** Both of a pair; empty if one of them is gone. */
  Optional<ReviewPair> read(Match match) {
    return side(match.first())
        .flatMap(
            left ->
                side(match.second())
                    .map(
                        right ->
                            worth(right) > worth(left)
                                ? new ReviewPair(match, right, left)
                                : new ReviewPair(match, left, right)));
  }

  /** The one with more behind it is kept unless somebody says otherwise. */
  private static long worth(ReviewPair.Side side) {
    return side.card().orderCount() * 10 + side.identities().size();
  }

  private Optional<ReviewPair.Side> side(long id) {
    Optional<PersonCard> card = services.people().card(id);
    return card.map(found -> new ReviewPair.Side(found, services.merges().identities(id)));
  }
}
