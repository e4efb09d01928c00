package app.kith.contact;

import app.kith.base.Message;

/** How far the relationship has come. Stored by name. */
public enum Lifecycle {
  /** Somebody who may become a customer. */
  LEAD,
  /** In talks: an offer is out or asked for. */
  PROSPECT,
  /** Buys, or has bought and is expected to again. */
  CUSTOMER,
  /** Was a customer and is not expected to buy again. */
  FORMER,
  /** Not a buyer: supplier, partner, press, friend. */
  OTHER;

  /** The state's name for a person. */
  public Message label() {
    return Message.of("contact.lifecycle." + name());
  }
}
