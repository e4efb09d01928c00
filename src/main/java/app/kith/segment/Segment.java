package app.kith.segment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A named group of people.
 *
 * @param id never reused
 * @param name unique in the workspace, however it is capitalised; 1 to 300 characters
 * @param definition the rule or the model as JSON; null for a selection
 * @param description what a person should know of it, or null
 * @param createdAt when it was made
 */
public record Segment(
    long id,
    String name,
    SegmentKind kind,
    @Nullable String definition,
    @Nullable String description,
    Instant createdAt) {
  /** The longest name. */
  public static final int MAX_NAME = 300;
}
