package app.kith.insight;

import app.kith.base.Message;

/**
 * A way to part customers, as by the source they came from.
 *
 * @param kind what it is read from
 * @param field the own field's id, 0 for the others
 * @param name the own field's name, empty for the others
 */
public record Grouping(Kind kind, long field, String name) {
  /** What a grouping is read from. */
  public enum Kind {
    SOURCE,
    CHANNEL,
    COUNTRY,
    OWN
  }

  /** Its name for a person. */
  public Message title() {
    return kind == Kind.OWN
        ? Message.of("insight.grouping.own", name)
        : Message.of("insight.grouping." + kind.name().toLowerCase(java.util.Locale.ROOT));
  }
}
