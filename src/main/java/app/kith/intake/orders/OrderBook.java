package app.kith.intake.orders;

import app.kith.intake.keys.KeyTable;
import app.kith.order.OrderKind;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a file of orders speaks of, gathered in one pass; the lines themselves stay behind.
 */
final class OrderBook {

  /** Somebody who ordered. */
  static final class Customer {
    final String key;
    final int index;
    String name;
    String email;
    String country;
    long personId;
    LocalDateTime first;

    Customer(int index, OrderRow line) {
      this.index = index;
      this.key = line.customer();
      this.name = line.customerName();
      this.email = line.customerEmail();
      this.country = line.country();
      this.first = line.time();
    }

    /** The e-mail address, also where it serves as the customer's number; or "". */
    String knownEmail() {
      return email.isEmpty() && key.indexOf('@') > 0 ? key : email;
    }

    private void meet(OrderRow line) {
      name = name.isEmpty() ? line.customerName() : name;
      email = email.isEmpty() ? line.customerEmail() : email;
      country = country.isEmpty() ? line.country() : country;
      first = line.time().isBefore(first) ? line.time() : first;
    }
  }

  /** One order. */
  static final class Order {
    final String number;
    final Customer customer;
    final LocalDateTime time;
    final String channel;
    final long firstRow;
    BigDecimal amount = BigDecimal.ZERO;
    BigDecimal quantity = BigDecimal.ZERO;
    int lines;
    boolean isReturn;
    boolean isThere;
    long id;

    Order(Customer customer, OrderRow line) {
      this.number = line.number();
      this.customer = customer;
      this.time = line.time();
      this.channel = line.channel();
      this.firstRow = line.row();
    }

    OrderKind kind() {
      return isReturn ? OrderKind.RETURN : OrderKind.SALE;
    }
  }

  private final Map<String, Customer> customers = new LinkedHashMap<>();
  private final Map<String, OrderRow.Article> articles = new LinkedHashMap<>();
  private final List<Order> orders = new ArrayList<>();
  private final KeyTable orderIndexes = new KeyTable();
  private final Map<String, Order> clashes = new HashMap<>();

  /** Adds a line; a return inside a sale's number counts as an order of its own. */
  Order add(OrderRow line) {
    Customer customer =
        customers.computeIfAbsent(line.customer(), _ -> new Customer(customers.size(), line));
    customer.meet(line);
    Order order = find(line, customer);
    if (order == null) {
      order = new Order(customer, line);
      order.isReturn = line.isReturn();
      remember(order);
    }
    order.amount = order.amount.add(line.amount());
    order.quantity = order.quantity.add(line.quantity());
    order.lines++;
    if (!line.product().code().isEmpty()) {
      articles.putIfAbsent(line.product().code(), line.product());
    }
    return order;
  }

  private void remember(Order order) {
    long hash = hash(order.number, order.customer, order.isReturn);
    if (orderIndexes.get(hash) == KeyTable.NONE) {
      orderIndexes.put(hash, orders.size());
    } else {
      clashes.put(order.number + "\0" + order.customer.index + order.isReturn, order);
    }
    orders.add(order);
  }

  /** The order that a line belongs to, or null. */
  @org.jspecify.annotations.Nullable
  Order find(OrderRow line, Customer customer) {
    long index = orderIndexes.get(hash(line.number(), customer, line.isReturn()));
    if (index == KeyTable.NONE) {
      return null;
    }
    Order order = orders.get((int) index);
    boolean same =
        order.customer == customer
            && order.isReturn == line.isReturn()
            && order.number.equals(line.number());
    return same ? order : clashes.get(line.number() + "\0" + customer.index + line.isReturn());
  }

  private static long hash(String number, Customer customer, boolean isReturn) {
    return KeyTable.hash(number, 2L * customer.index + (isReturn ? 1 : 0));
  }

  /** The customer of a line that was added before, or null. */
  @org.jspecify.annotations.Nullable
  Customer customer(OrderRow line) {
    return customers.get(line.customer());
  }

  List<Customer> customers() {
    return List.copyOf(customers.values());
  }

  List<OrderRow.Article> articles() {
    return List.copyOf(articles.values());
  }

  List<Order> orders() {
    return orders;
  }
}
