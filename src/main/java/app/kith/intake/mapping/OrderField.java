package app.kith.intake.mapping;

import app.kith.base.Message;

/** The fields of an order line that a column can fill. */
public enum OrderField implements Field {
  /** Who ordered: the customer's number. */
  CUSTOMER,
  /** Who ordered: the name. */
  CUSTOMER_NAME,
  /** Who ordered: the e-mail address. */
  CUSTOMER_EMAIL,
  /** The invoice or order number. */
  NUMBER,
  /** When it was ordered. */
  DATE,
  /** The article number. */
  PRODUCT_CODE,
  /** The article's name. */
  PRODUCT_NAME,
  /** The article's group. */
  CATEGORY,
  /** How many pieces. */
  QUANTITY,
  /** Money for one piece. */
  UNIT_PRICE,
  /** Money for the line. */
  AMOUNT,
  /** Where it was ordered: shop, web ... */
  CHANNEL,
  /** The customer's country. */
  COUNTRY,
  /** Not imported. */
  IGNORED;

  @Override
  public Message label() {
    return Message.of("intake.orderField." + name());
  }

  @Override
  public boolean isRepeatable() {
    return this == IGNORED;
  }
}
