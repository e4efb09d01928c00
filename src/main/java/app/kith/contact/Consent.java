package app.kith.contact;

import app.kith.base.Message;

/** Whether a person agreed to be written to for advertising. Stored by name. */
public enum Consent {
  /** Nobody asked, or nobody wrote the answer down. */
  UNKNOWN,
  /** Agreed. */
  GRANTED,
  /** Said no: never written to. */
  REFUSED;

  /** The state's name for a person. */
  public Message label() {
    return Message.of("contact.consent." + name());
  }
}
