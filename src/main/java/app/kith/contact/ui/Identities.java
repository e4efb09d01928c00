package app.kith.contact.ui;

import app.kith.base.Message;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records that a person was merged from, as another feature keeps them. */
public interface Identities {

  /**
   * One record.
   *
   * @param name how it called the person
   * @param details what it says: address, number, customer number
   * @param source where it came from, such as a file's name
   * @param knownSince since when the business knew it
   * @param id the record's id, to take it apart by
   */
  record Line(
      String name, List<String> details, @Nullable String source, Instant knownSince, long id) {}

  /**
   * What taking a merge back did.
   *
   * @param summary as a sentence
   * @param changeSetId what undoing it takes back
   */
  record Parted(Message summary, long changeSetId) {}

  /** The records of a person, the oldest first. */
  List<Line> of(long personId);

  /** Makes a person of their own again of a record of somebody. */
  Parted takeApart(long personId, long id);
}
