package app.kith.sample;

import java.time.LocalDateTime;

/**
 * Something that happened between the shop and a person, in the person's language.
 *
 * @param customer the {@link SamplePerson#reference()} of the person
 * @param body of a ticket what the shop answered, else the rest of what was said
 */
public record SampleEvent(
    String customer, Kind kind, LocalDateTime happenedAt, String title, String body) {

  /** What happened. */
  public enum Kind {
    CALL,
    MAIL,
    MEETING,
    NOTE,
    TICKET,
    RATING
  }
}
