package app.kith.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened with one person, as stored.
 *
 * @param id never reused
 * @param kind one of {@link EntryKind#events()}
 * @param happenedAt when, milliseconds
 * @param title one line, never blank, up to 1,000 characters
 * @param body the rest, up to a million characters
 * @param answer what the shop answered to a customer's ticket or rating, up to a million characters
 */
public record TimelineEvent(
    long id,
    long personId,
    EntryKind kind,
    Instant happenedAt,
    String title,
    @Nullable String body,
    @Nullable String answer) {

  /** An event that was not answered. */
  public TimelineEvent(
      long id,
      long personId,
      EntryKind kind,
      Instant happenedAt,
      String title,
      @Nullable String body) {
    this(id, personId, kind, happenedAt, title, body, null);
  }

  /** Refuses a blank title and kinds that are read from elsewhere. */
  public TimelineEvent {
    if (title.isBlank() || !kind.isEvent()) {
      throw new IllegalArgumentException("an event needs a title and a kind of its own");
    }
  }

  /** Title and body, without the answer. */
  public String text() {
    return body == null ? title : title + "\n" + body;
  }
}
