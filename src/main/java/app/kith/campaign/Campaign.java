package app.kith.campaign;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to many, as it is being written.
 *
 * @param id its row's id
 * @param name what the business calls it
 * @param segmentId who it is for; null for everybody
 * @param subject the subject with merge fields
 * @param body the text with merge fields: light Markdown, or HTML if it begins with a tag
 * @param holdOut how many of a hundred are left out to compare with, 0 to 50
 * @param perHour how many go out in an hour; null for as many as the account allows
 * @param startAt when the first goes out; null for at once
 * @param createdAt when it was begun
 */
public record Campaign(
    long id,
    String name,
    @Nullable Long segmentId,
    String subject,
    String body,
    int holdOut,
    @Nullable Integer perHour,
    @Nullable Instant startAt,
    Instant createdAt) {
  /** The largest share that can be held out, in percent. */
  public static final int LARGEST_HOLD_OUT = 50;

  /** Refuses shares and paces that make no sense. */
  public Campaign {
    if (holdOut < 0 || holdOut > LARGEST_HOLD_OUT || (perHour != null && perHour < 1)) {
      throw new IllegalArgumentException("campaign of " + holdOut + " %, " + perHour + " an hour");
    }
  }
}
