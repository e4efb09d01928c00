package app.kith.analytics.lifetime;

import app.kith.analytics.file.FileValues;
import app.kith.analytics.file.TableFile;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Purchases or histories read from a file. Customers are numbered in the order in which the file
 * first names them. Lines without customer or day, and returns, are left out.
 */
public final class PurchaseFile {
  private final List<String> customers = new ArrayList<>();
  private final Map<String, Long> numbers = new HashMap<>();

  /**
   * Which columns to read; those not named are found by their titles or contents.
   *
   * @param customer who bought
   * @param date when
   * @param amount for how much
   */
  public record Columns(
      @Nullable String customer, @Nullable String date, @Nullable String amount) {}

  /** How the file calls a customer. */
  public String name(long customer) {
    return customers.get((int) customer);
  }

  /**
   * One line a purchase, or one line an item of a purchase.
   *
   * @param latestYear as in {@link FileValues}
   * @throws app.kith.base.UserFacingException if a column is missing or holds something else
   */
  public PurchaseLog transactions(TableFile file, Columns columns, int latestYear) {
    FileValues values = new FileValues(file, latestYear);
    String date =
        values.needed(
            values
                .column(columns.date(), "date", "day", "time", "orderdate", "invoicedate", "日期")
                .or(values::holdingDates),
            "--date");
    String customer =
        values.needed(
            values
                .column(
                    columns.customer(),
                    "customerid",
                    "customer",
                    "clientid",
                    "client",
                    "userid",
                    "id",
                    "客户")
                .or(() -> file.header().stream().filter(c -> !c.equals(date)).findFirst()),
            "--customer");
    double[] amounts = amounts(values, columns.amount(), customer, date);
    List<String> who = file.cells(customer);
    List<@Nullable LocalDateTime> when = values.times(date);
    PurchaseLog log = new PurchaseLog();
    for (int row = 0; row < file.rows(); row++) {
      LocalDateTime time = when.get(row);
      if (!who.get(row).isEmpty() && time != null && amounts[row] >= 0) {
        log.add(number(who.get(row)), time.toLocalDate(), amounts[row]);
      }
    }
    return log;
  }

  private long number(String name) {
    return numbers.computeIfAbsent(
        name,
        fresh -> {
          customers.add(fresh);
          return (long) customers.size() - 1;
        });
  }

  /** Quantity times price where no column holds the amount itself; below 0 is a return. */
  private static double[] amounts(
      FileValues values, @Nullable String named, String customer, String date) {
    Optional<String> amount =
        values.column(
            named, "amount", "dollarvalue", "value", "total", "revenue", "sales", "spend", "金额");
    Optional<String> quantity = values.column(null, "quantity", "qty", "数量");
    Optional<String> price = values.column(null, "unitprice", "price", "单价");
    if (amount.isEmpty() && quantity.isPresent() && price.isPresent()) {
      double[] product = values.numbers(quantity.get());
      double[] prices = values.numbers(price.get());
      for (int row = 0; row < product.length; row++) {
        product[row] = prices[row] > 0 ? product[row] * prices[row] : -1;
      }
      return product;
    }
    String last =
        values.holdingNumbers().stream()
            .filter(c -> !c.equals(customer) && !c.equals(date))
            .reduce((_, later) -> later)
            .orElse("");
    return values.numbers(
        values.needed(amount.or(() -> Optional.of(last).filter(c -> !c.isEmpty())), "--amount"));
  }

  /**
   * One line a customer: repeat purchases, weeks from first to last, weeks observed, and the mean
   * value of the repeat purchases if there is such a column.
   *
   * @throws app.kith.base.UserFacingException if a column is missing or holds something else
   */
  public List<CustomerHistory> summary(TableFile file, int latestYear) {
    FileValues values = new FileValues(file, latestYear);
    double[] repeats = numbers(values, "--frequency", "frequency", "x", "repeats");
    double[] last = numbers(values, "--recency", "recency", "tx");
    double[] observed = numbers(values, "--observed", "t", "observed", "age");
    Optional<String> mean =
        values.column(null, "zbar", "monetaryvalue", "monetary", "meanvalue", "value", "mx");
    double[] means = mean.map(values::numbers).orElseGet(() -> new double[repeats.length]);
    Optional<String> id = values.column(null, "id", "customerid", "customer");
    List<CustomerHistory> histories = new ArrayList<>();
    for (int row = 0; row < repeats.length; row++) {
      boolean whole = repeats[row] >= 0 && last[row] >= 0 && last[row] <= observed[row];
      if (!whole) {
        continue;
      }
      int at = row;
      long number = number(id.map(column -> file.cells(column).get(at)).orElse("" + (at + 1)));
      int count = (int) Math.round(repeats[row]);
      double value = Double.isFinite(means[row]) ? Math.max(0, means[row]) : 0;
      histories.add(new CustomerHistory(number, count, last[row], observed[row], value, value));
    }
    return histories;
  }

  private static double[] numbers(FileValues values, String what, String... called) {
    return values.numbers(values.needed(values.column(null, called), what));
  }
}
