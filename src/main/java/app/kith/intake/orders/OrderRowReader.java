package app.kith.intake.orders;

import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.OrderField;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.quality.values.Cells;
import app.kith.quality.values.Dates;
import app.kith.quality.values.NumberStyle;
import app.kith.quality.values.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes order lines of a file's rows, or says why it cannot. Not thread-safe. */
final class OrderRowReader {
  private static final int SCALE = 4;
  private static final BigDecimal LARGEST = new BigDecimal("99999999999999");

  private final Map<OrderField, Column<OrderField>> columns = new EnumMap<>(OrderField.class);
  private final Dates dates;
  private final Problems problems;
  private final @Nullable Function<Row, String> whose;
  private @Nullable ProblemKind rejection;

  OrderRowReader(Mapping<OrderField> mapping, ZoneId zone, int latestYear, Problems problems) {
    this(mapping, zone, latestYear, problems, null);
  }

  /**
   * Reads rows.
   *
   * @param whose names the customers of rows; null where the order lines name them themselves
   */
  OrderRowReader(
      Mapping<OrderField> mapping,
      ZoneId zone,
      int latestYear,
      Problems problems,
      @Nullable Function<Row, String> whose) {
    this.whose = whose;
    mapping.columns().forEach(column -> columns.putIfAbsent(column.field(), column));
    Column<OrderField> date = columns.get(OrderField.DATE);
    Column.Reading reading = date == null ? Column.Reading.TEXT : date.reading();
    this.dates = new Dates(reading.dates(), zone, latestYear);
    this.problems = problems;
  }

  /** Why the last row was rejected. */
  ProblemKind rejection() {
    return rejection == null ? ProblemKind.NO_AMOUNT : rejection;
  }

  /** True if the file names articles. */
  boolean hasProducts() {
    return columns.containsKey(OrderField.PRODUCT_CODE)
        || columns.containsKey(OrderField.PRODUCT_NAME);
  }

  /** The order line of a row, or null if it is rejected. */
  @Nullable OrderRow read(Row row) {
    if (row.fault() != null) {
      rejection = row.fault();
      return null; // the source has noted it
    }
    String customer = customer(row);
    if (customer.isEmpty()) {
      return reject(ProblemKind.NO_CUSTOMER, row, null);
    }
    String date = cell(row, OrderField.DATE);
    LocalDateTime time = dates.read(date);
    if (time == null) {
      return reject(ProblemKind.NO_DATE, row, date);
    }
    BigDecimal quantity = number(row, OrderField.QUANTITY, BigDecimal.ONE);
    BigDecimal price = number(row, OrderField.UNIT_PRICE, null);
    BigDecimal amount = number(row, OrderField.AMOUNT, null);
    if (quantity == null || (price == null && amount == null)) {
      return reject(ProblemKind.NO_AMOUNT, row, String.join(", ", row.cells()));
    }
    return priced(row, customer, time, quantity, price, amount);
  }

  private @Nullable OrderRow priced(
      Row row,
      String customer,
      LocalDateTime time,
      BigDecimal quantity,
      @Nullable BigDecimal price,
      @Nullable BigDecimal amount) {
    BigDecimal money = amount != null ? amount : scaled(quantity.multiply(price));
    BigDecimal each = price != null ? price : perPiece(money, quantity);
    if (money.signum() == 0) {
      return reject(ProblemKind.ZERO_PRICE, row, null);
    }
    String number = number(row, customer, time);
    boolean cancelled = isCancellation(number);
    boolean isReturn = cancelled || quantity.signum() < 0 || money.signum() < 0;
    return new OrderRow(
        row.number(),
        customer,
        cell(row, OrderField.CUSTOMER_NAME),
        cell(row, OrderField.CUSTOMER_EMAIL),
        cell(row, OrderField.COUNTRY),
        number,
        time,
        article(row),
        shortened(cell(row, OrderField.CHANNEL), 60),
        quantity,
        each,
        money,
        isReturn);
  }

  /** True if a row tells of a person alone: no cell of an order holds anything. */
  boolean isOfPersonAlone(Row row) {
    return whose != null
        && row.fault() == null
        && columns.entrySet().stream()
            .filter(it -> it.getKey() != OrderField.IGNORED)
            .allMatch(it -> Cells.isNothing(cell(row, it.getKey())));
  }

  private String customer(Row row) {
    if (whose != null) {
      return whose.apply(row);
    }
    String customer = cell(row, OrderField.CUSTOMER);
    if (customer.isEmpty()) {
      customer = cell(row, OrderField.CUSTOMER_EMAIL);
    }
    customer = customer.isEmpty() ? cell(row, OrderField.CUSTOMER_NAME) : customer;
    return shortened(Cells.isNothing(customer) ? "" : customer, 200);
  }

  /** Where a file has no numbers, all lines of a customer at one time are one order. */
  private String number(Row row, String customer, LocalDateTime time) {
    String number = cell(row, OrderField.NUMBER);
    if (!number.isEmpty()) {
      return shortened(number, 100);
    }
    String moment =
        time.toLocalTime().equals(LocalTime.MIDNIGHT)
            ? time.toLocalDate().toString()
            : time.toString();
    return shortened(customer, 70) + "/" + moment;
  }

  /** C536379 cancels 536379. */
  private static boolean isCancellation(String number) {
    return number.length() > 1
        && (number.charAt(0) == 'C' || number.charAt(0) == 'c')
        && number.substring(1).chars().allMatch(Character::isDigit);
  }

  private OrderRow.Article article(Row row) {
    String code = cell(row, OrderField.PRODUCT_CODE);
    String name = cell(row, OrderField.PRODUCT_NAME);
    if (code.isEmpty() && name.isEmpty()) {
      return OrderRow.Article.NONE;
    }
    return new OrderRow.Article(
        shortened(code.isEmpty() ? name : code, 100),
        shortened(name.isEmpty() ? code : name, 500),
        shortened(cell(row, OrderField.CATEGORY), 200));
  }

  /** A field's number; the other value if the file has no such column; null if it is unreadable. */
  private @Nullable BigDecimal number(Row row, OrderField field, @Nullable BigDecimal otherwise) {
    Column<OrderField> column = columns.get(field);
    if (column == null) {
      return otherwise;
    }
    NumberStyle style = column.reading().numbers();
    BigDecimal number = Numbers.read(row.cell(column.index()), style);
    return number == null || number.abs().compareTo(LARGEST) > 0 ? null : scaled(number);
  }

  private static BigDecimal scaled(BigDecimal number) {
    return number.scale() == SCALE ? number : number.setScale(SCALE, RoundingMode.HALF_UP);
  }

  private static BigDecimal perPiece(BigDecimal money, BigDecimal quantity) {
    return quantity.signum() == 0 ? money : money.divide(quantity, SCALE, RoundingMode.HALF_UP);
  }

  private String cell(Row row, OrderField field) {
    Column<OrderField> column = columns.get(field);
    return column == null ? "" : Cells.trimmed(row.cell(column.index()));
  }

  private static String shortened(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  private @Nullable OrderRow reject(ProblemKind kind, Row row, @Nullable String example) {
    rejection = kind;
    problems.add(kind, row.number(), example);
    return null;
  }
}
