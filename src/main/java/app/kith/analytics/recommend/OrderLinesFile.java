package app.kith.analytics.recommend;

import app.kith.analytics.file.FileValues;
import app.kith.analytics.file.TableFile;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sale lines read from a file. Left out are lines without customer, item or time, and where the
 * file has a quantity or a price, those of nothing or less: returns, gifts, corrections.
 */
public final class OrderLinesFile {
  private final List<OrderLine> lines = new ArrayList<>();
  private final Map<String, String> texts = new HashMap<>();

  /**
   * Which columns to read; those not named are found by their titles.
   *
   * @param text what the item is called
   */
  public record Columns(
      @Nullable String customer,
      @Nullable String item,
      @Nullable String time,
      @Nullable String order,
      @Nullable String text) {}

  /**
   * Reads.
   *
   * @param latestYear as in {@link FileValues}
   * @throws app.kith.base.UserFacingException if a column is missing or holds something else
   */
  public OrderLinesFile(TableFile file, Columns columns, int latestYear) {
    FileValues values = new FileValues(file, latestYear);
    List<String> customers =
        file.cells(
            values.needed(
                values.column(columns.customer(), "customerid", "customer", "client", "客户"),
                "--customer"));
    List<String> items =
        file.cells(
            values.needed(
                values.column(
                    columns.item(), "stockcode", "sku", "productid", "product", "item", "商品"),
                "--item"));
    List<@Nullable LocalDateTime> times =
        values.times(
            values.needed(
                values
                    .column(columns.time(), "invoicedate", "orderdate", "date", "time", "日期")
                    .or(values::holdingDates),
                "--time"));
    List<String> orders =
        cells(
            file,
            values.column(columns.order(), "invoiceno", "orderid", "orderno", "order", "订单号"));
    List<String> called =
        cells(
            file, values.column(columns.text(), "description", "productname", "itemname", "商品名称"));
    double[] quantities = positive(values, "quantity", "qty", "数量");
    double[] prices = positive(values, "unitprice", "price", "单价");
    for (int row = 0; row < file.rows(); row++) {
      LocalDateTime time = times.get(row);
      String item = items.get(row);
      boolean named = !customers.get(row).isEmpty() && !item.isEmpty();
      if (named && time != null && quantities[row] > 0 && prices[row] > 0) {
        lines.add(new OrderLine(customers.get(row), item, orders.get(row), time));
        if (!called.get(row).isEmpty()) {
          texts.putIfAbsent(item, called.get(row));
        }
      }
    }
  }

  private static List<String> cells(TableFile file, Optional<String> column) {
    return column.map(file::cells).orElseGet(() -> java.util.Collections.nCopies(file.rows(), ""));
  }

  /** All 1 if there is no such column. */
  private static double[] positive(FileValues values, String... called) {
    Optional<String> column = values.column(null, called);
    if (column.isPresent()) {
      return values.numbers(column.get());
    }
    double[] ones = new double[values.file().rows()];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** How many lines are sales. */
  public int sales() {
    return lines.size();
  }

  /** The sales. */
  public OrderBook book() {
    return OrderBook.of(lines, texts);
  }
}
