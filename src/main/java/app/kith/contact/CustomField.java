package app.kith.contact;

import app.kith.base.Message;

/**
 * A field that this business added to people.
 *
 * @param id never reused
 * @param name unique in the workspace, up to 200 characters
 * @param kind what its values are
 */
public record CustomField(long id, String name, Kind kind) {

  /** What the values of a field are. Stored by name. */
  public enum Kind {
    /** A double in {@code number_value}. */
    NUMBER,
    /** Text in {@code text_value}, up to 10,000 characters. */
    TEXT,
    /** A day in {@code date_value}. */
    DATE,
    /** 0 or 1 in {@code number_value}. */
    BOOLEAN;

    /** The kind's name for a person. */
    public Message label() {
      return Message.of("contact.kind." + name());
    }
  }
}
