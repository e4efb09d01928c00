package app.kith.timeline;

import app.kith.base.Message;
import java.util.Arrays;
import java.util.List;

/** What an entry of the timeline is about. Kinds of events are stored by name. */
public enum EntryKind {
  NOTE(true),
  CALL(true),
  MEETING(true),
  MAIL(true),
  TICKET(true),
  RATING(true),
  /** An order or a return, read from the orders. */
  ORDER(false),
  /** A message of a campaign, read from the outbox. */
  CAMPAIGN(false),
  /** A change of the person's record, read from the history. */
  CHANGE(false);

  private final boolean isEvent;

  EntryKind(boolean isEvent) {
    this.isEvent = isEvent;
  }

  /** True for what {@link TimelineEvent} stores. */
  public boolean isEvent() {
    return isEvent;
  }

  /** The kinds that a person writes down by hand. */
  public static List<EntryKind> written() {
    return List.of(NOTE, CALL, MEETING);
  }

  /** The kinds that {@link TimelineEvent} stores. */
  public static List<EntryKind> events() {
    return Arrays.stream(values()).filter(EntryKind::isEvent).toList();
  }

  /** The kind's name for a person. */
  public Message label() {
    return Message.of("timeline.kind." + name());
  }
}
