package app.kith.analytics.recommend;

import app.kith.analytics.engine.recommend.LeaveLastNew;
import app.kith.analytics.engine.recommend.Owned;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A shop's sales with customers and items numbered in the order of their names. Immutable. */
public final class OrderBook {
  private final List<String> customers;
  private final List<String> items;
  private final List<String> texts;
  private final List<LeaveLastNew.Order> orders;
  private final Map<String, Integer> customerNumbers;
  private final Map<String, Integer> itemNumbers;

  private record Key(String customer, LocalDateTime time, String order) {}

  private OrderBook(List<OrderLine> lines, Map<String, String> texts) {
    SortedSet<String> buyers = new TreeSet<>();
    SortedSet<String> goods = new TreeSet<>();
    Map<Key, SortedSet<String>> together = new HashMap<>();
    for (OrderLine line : lines) {
      buyers.add(line.customer());
      goods.add(line.item());
      together
          .computeIfAbsent(
              new Key(line.customer(), line.time(), line.order()), _ -> new TreeSet<>())
          .add(line.item());
    }
    this.customers = List.copyOf(buyers);
    this.items = List.copyOf(goods);
    this.customerNumbers = numbers(customers);
    this.itemNumbers = numbers(items);
    this.texts =
        texts.isEmpty()
            ? List.of()
            : items.stream().map(item -> texts.getOrDefault(item, "")).toList();
    Map<Key, SortedSet<String>> inTime =
        new TreeMap<>(
            Comparator.comparing(Key::time).thenComparing(Key::order).thenComparing(Key::customer));
    inTime.putAll(together);
    List<LeaveLastNew.Order> numbered = new ArrayList<>();
    inTime.forEach(
        (key, bought) ->
            numbered.add(
                new LeaveLastNew.Order(
                    customerNumbers.getOrDefault(key.customer(), -1),
                    bought.stream().map(itemNumbers::get).toList())));
    this.orders = List.copyOf(numbered);
  }

  private static Map<String, Integer> numbers(List<String> names) {
    Map<String, Integer> numbers = HashMap.newHashMap(names.size());
    names.forEach(name -> numbers.put(name, numbers.size()));
    return numbers;
  }

  /**
   * Of sale lines in any order.
   *
   * @param texts what items are called; empty if that is not known
   */
  public static OrderBook of(List<OrderLine> lines, Map<String, String> texts) {
    return new OrderBook(lines, texts);
  }

  /** The customers by name. */
  public List<String> customers() {
    return customers;
  }

  /** The items by name. */
  public List<String> items() {
    return items;
  }

  /** What the items are called, in their order; empty if that is not known. */
  List<String> texts() {
    return texts;
  }

  /** What an item is called: its text, or its name. */
  String called(int item) {
    String text = texts.isEmpty() ? "" : texts.get(item);
    return text.isBlank() ? items.get(item) : text;
  }

  /** A customer's number; -1 if there is none. */
  int customer(String name) {
    return customerNumbers.getOrDefault(name, -1);
  }

  /** An item's number; -1 if there is none. */
  int item(String name) {
    return itemNumbers.getOrDefault(name, -1);
  }

  /** The test on this shop's own past. */
  LeaveLastNew test(int fewestItems) {
    return LeaveLastNew.of(customers.size(), items.size(), orders, fewestItems);
  }

  /** Everything that was bought. */
  Owned owned() {
    List<List<Integer>> bought = new ArrayList<>();
    customers.forEach(_ -> bought.add(new ArrayList<>()));
    orders.forEach(order -> bought.get(order.customer()).addAll(order.items()));
    return new Owned(
        items.size(),
        bought.stream().map(all -> all.stream().mapToInt(i -> i).toArray()).toArray(int[][]::new));
  }
}
