package app.kith.intake.orders;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * One line of an order as a file holds it.
 *
 * @param row its row number
 * @param customer what names the customer: the number, or the e-mail address or name without one
 * @param customerName the customer's name, or ""
 * @param customerEmail the customer's e-mail address, or ""
 * @param country the customer's country, or ""
 * @param number the order's number; made of customer and time where the file has none
 * @param time when it was ordered, in the business's own time
 * @param product the article
 * @param channel where it was ordered, or ""
 * @param quantity pieces, four decimals
 * @param unitPrice money for one piece, four decimals
 * @param amount money for the line, four decimals
 * @param isReturn true for a cancellation or return
 */
record OrderRow(
    long row,
    String customer,
    String customerName,
    String customerEmail,
    String country,
    String number,
    LocalDateTime time,
    Article product,
    String channel,
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal amount,
    boolean isReturn) {

  /**
   * The article of a line.
   *
   * @param code its number, its name without one, "" if the file names no article
   * @param name its name, its number without one
   * @param category its group, or ""
   */
  record Article(String code, String name, String category) {
    static final Article NONE = new Article("", "", "");
  }
}
