package app.kith.intake.readers;

import app.kith.base.Message;

/** Everything that can be odd about a row or a cell; each kind has a sentence in both languages. */
public enum ProblemKind {
  /** Two columns had the same name: the later one got a number. */
  DUPLICATE_HEADER("intake.problem.duplicateHeader"),
  /** A column had no name: it got its position as a name. */
  BLANK_HEADER("intake.problem.blankHeader"),
  /** A row ends before the last column: the missing cells are blank. */
  SHORT_ROW("intake.problem.shortRow"),
  /** A row has more filled cells than there are columns: it is rejected. */
  LONG_ROW("intake.problem.longRow"),
  /** A quotation mark is opened and never closed: the row is rejected. */
  OPEN_QUOTE("intake.problem.openQuote"),
  /** A row is longer than any table's: it is rejected. */
  HUGE_ROW("intake.problem.hugeRow"),
  /** Text in an address book that belongs to no card: it is rejected. */
  NO_CARD("intake.problem.noCard"),
  /** A card that cannot be read: it is rejected. */
  BROKEN_CARD("intake.problem.brokenCard"),
  /** A card whose end is missing: it is read as far as it goes. */
  OPEN_CARD("intake.problem.openCard"),
  /** A card that tells of a company: it comes in as the company and a contact of its name. */
  COMPANY_CARD("intake.problem.companyCard"),
  /** An entry of an address book that lists others: it is rejected. */
  GROUP("intake.problem.group"),
  /** An order to a directory to change or forget an entry: it is rejected. */
  DIRECTORY_CHANGE("intake.problem.directoryChange"),
  /** Mail that names no sender: it is rejected. */
  NO_SENDER("intake.problem.noSender"),
  /** Mail that no person wrote, such as a bounce or a newsletter: it is rejected. */
  AUTOMATIC("intake.problem.automatic"),
  /** Mail between the business's own addresses only: it is rejected. */
  NOBODY_ELSE("intake.problem.nobodyElse"),
  /** A cell held NUL characters: they were left out. */
  NUL_CHARACTER("intake.problem.nulCharacter"),
  /** Bytes that are no text in the chosen encoding: they show as a replacement sign. */
  UNREADABLE_CHARACTER("intake.problem.unreadableCharacter"),
  /** Lines in another encoding than the rest: each is read in its own. */
  OTHER_ENCODING("intake.problem.otherEncoding"),
  /** Values that should be UTF-8 by the format and are not: read in the encoding that fits. */
  OTHER_VALUE_ENCODING("intake.problem.otherValueEncoding"),
  /** Something that is no e-mail address stood in an e-mail column: it was left out. */
  BAD_EMAIL("intake.problem.badEmail"),
  /** An address one letter away from a common mail domain: it is kept, the correction offered. */
  MAIL_SLIP("intake.problem.mailSlip"),
  /** No number of its country: it is kept as it is written. Told where values are cleaned. */
  WRONG_PHONE("intake.problem.wrongPhone"),
  /** A date that does not exist, or that has no year: it was left out or kept as text. */
  BAD_DATE("intake.problem.badDate"),
  /** A cell of a number column is no number: it is kept as text. */
  BAD_NUMBER("intake.problem.badNumber"),
  /** A code among numbers, with a zero in front or too many digits: it is kept as it is written. */
  CODE_KEPT("intake.problem.codeKept"),
  /** An amount came into a field that says no currency: the number alone is kept. */
  CURRENCY_LEFT("intake.problem.currencyLeft"),
  /** A cell of a yes-or-no column is neither: it is kept as text. */
  BAD_BOOLEAN("intake.problem.badBoolean"),
  /** A cell looks like a spreadsheet formula: it is kept as plain text. */
  FORMULA("intake.problem.formula"),
  /** A cell is longer than its field: it was cut. */
  TOO_LONG("intake.problem.tooLong"),
  /** The date order or number style cannot be told from the values. */
  AMBIGUOUS("intake.problem.ambiguous"),
  /** The same in a column of texts, which are left as they are written. */
  LEFT_OPEN("intake.problem.leftOpen"),
  /** A value cannot be read in the way its column is read in, but could be in another. */
  CONTRADICTION("intake.problem.contradiction"),
  /** Nothing that tells who it is: no name, e-mail, phone or identifier; the row is rejected. */
  NOBODY("intake.problem.nobody"),
  /** An order line that names no customer: it is rejected. */
  NO_CUSTOMER("intake.problem.noCustomer"),
  /** An order line that costs nothing: it is rejected. */
  ZERO_PRICE("intake.problem.zeroPrice"),
  /** An order line whose date cannot be read: it is rejected. */
  NO_DATE("intake.problem.noDate"),
  /** An order line whose amount or quantity cannot be read: it is rejected. */
  NO_AMOUNT("intake.problem.noAmount"),
  /** An order that is there already with other figures: it is left as it is. */
  ORDER_DIFFERS("intake.problem.orderDiffers");

  private final String key;

  ProblemKind(String key) {
    this.key = key;
  }

  /**
   * The sentence's key; placeholders: {0} how many, {1} the first rows' numbers as text, {2} an
   * example; of {@link #AMBIGUOUS}, {@link #LEFT_OPEN} and {@link #CONTRADICTION} also {3} the
   * column, {4} the reading taken, {5} the option; of {@link #OTHER_ENCODING} {1} the first lines,
   * {3} their encoding and {4} that of the rest.
   */
  public String key() {
    return key;
  }

  /** Why a row of this kind is rejected, in a few words; for kinds that reject. */
  public Message reason() {
    return Message.of("intake.reason." + name());
  }
}
