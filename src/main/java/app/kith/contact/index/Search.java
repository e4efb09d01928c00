package app.kith.contact.index;

import app.kith.contact.TextKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One search over the entries, under the index's lock.
 *
 * @param withOrders one bit a slot for people with orders; null if the query does not ask
 */
record Search(Entries entries, long @Nullable [] withOrders) {
  private static final int LOOKED_AT = 2_000;

  /** The ids of a query's people in its order. */
  long[] ids(PeopleQuery query) {
    int[] order =
        query.order() == PeopleQuery.Order.NAME ? entries.byName() : entries.newestFirst();
    if (query.isEveryone()) {
      return Arrays.stream(order).mapToLong(entries::id).toArray();
    }
    long[] bits = bits(query);
    int count = 0;
    for (long word : bits) {
      count += Long.bitCount(word);
    }
    long[] ids = new long[count];
    int next = 0;
    for (int i = 0; next < count && i < order.length; i++) {
      int slot = order[i];
      if ((bits[slot >> 6] >>> slot & 1) != 0) {
        ids[next++] = entries.id(slot);
      }
    }
    return next == count ? ids : Arrays.copyOf(ids, next);
  }

  /** The best few people for typed text. */
  long[] best(String text, int limit) {
    List<List<String>> fragments = PersonText.fragments(text);
    if (fragments.isEmpty()) {
      return new long[0];
    }
    long[] bits = entries.matching(fragments);
    List<Integer> found = new ArrayList<>();
    for (int slot : entries.byName()) {
      if ((bits[slot >> 6] >>> slot & 1) != 0) {
        found.add(slot);
        if (found.size() == LOOKED_AT) {
          break;
        }
      }
    }
    String typed = TextKeys.fold(text);
    return found.stream()
        .sorted(java.util.Comparator.comparingInt(slot -> distance(entries.name(slot), typed)))
        .limit(limit)
        .mapToLong(entries::id)
        .toArray();
  }

  private static int distance(String name, String typed) {
    if (name.equals(typed)) {
      return 0;
    }
    if (name.startsWith(typed)) {
      return 1;
    }
    return name.contains(" " + typed) ? 2 : 3;
  }

  private long[] bits(PeopleQuery query) {
    List<List<String>> fragments = new ArrayList<>(PersonText.fragments(query.text()));
    query.tag().ifPresent(tag -> fragments.addFirst(List.of(PersonText.tag(tag))));
    long[] bits = fragments.isEmpty() ? entries.everyone() : entries.matching(fragments);
    if (query.lifecycle().isPresent()
        || query.consent().isPresent()
        || query.country().isPresent()) {
      entries.keep(
          bits,
          query.lifecycle().map(Entries::number).orElse(-1),
          query.consent().map(Entries::number).orElse(-1),
          query.country().map(entries.countries()::find).orElse(-1));
    }
    if (query.orders().isPresent() && withOrders != null) {
      boolean wanted = query.orders().get();
      for (int word = 0; word < bits.length; word++) {
        long with = word < withOrders.length ? withOrders[word] : 0;
        bits[word] &= wanted ? with : ~with;
      }
    }
    return bits;
  }
}
