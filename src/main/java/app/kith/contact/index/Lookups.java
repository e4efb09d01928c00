package app.kith.contact.index;

import app.kith.contact.TextKeys;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.LongStream;

/**
 * Finds slots by e-mail, phone and customer number. The keys themselves stay in the texts. Guarded
 * by the lock of {@link PersonIndex}.
 */
final class Lookups {
  private final IntFunction<String> texts;
  private final IntToLongFunction ids;
  private final Lookup byEmail = new Lookup(new SlotTable(), PersonText.Field.EMAIL);
  private final Lookup byPhone = new Lookup(new SlotTable(), PersonText.Field.PHONE);
  private final Lookup byRef = new Lookup(new SlotTable(), PersonText.Field.REF);
  private final List<Lookup> all = List.of(byEmail, byPhone, byRef);

  /**
   * Look-ups without entries.
   *
   * @param texts the stored text of a slot
   * @param ids the id of a slot
   */
  Lookups(IntFunction<String> texts, IntToLongFunction ids) {
    this.texts = texts;
    this.ids = ids;
  }

  /** Enters a slot under the keys in its text. */
  void remember(int slot) {
    String text = texts.apply(slot);
    for (Lookup lookup : all) {
      String key = lookup.key(text);
      if (!key.isEmpty()) {
        lookup
            .table()
            .add(key.hashCode(), slot, other -> lookup.key(texts.apply(other)).hashCode());
      }
    }
  }

  /** Takes a slot out, while its text is still there. */
  void forget(int slot) {
    String text = texts.apply(slot);
    for (Lookup lookup : all) {
      lookup.table().remove(lookup.key(text).hashCode(), slot);
    }
  }

  long[] withEmail(String key) {
    return find(byEmail, key);
  }

  long[] withPhone(String key) {
    return find(byPhone, key);
  }

  long[] withRef(String key) {
    return find(byRef, key);
  }

  /** Bytes held. */
  long bytes() {
    return all.stream().mapToLong(lookup -> lookup.table().bytes()).sum();
  }

  private long[] find(Lookup lookup, String key) {
    LongStream.Builder found = LongStream.builder();
    lookup
        .table()
        .each(
            key.hashCode(),
            slot -> {
              if (key.equals(lookup.key(texts.apply(slot)))) {
                found.add(ids.applyAsLong(slot));
              }
            });
    return found.build().sorted().toArray();
  }

  private record Lookup(SlotTable table, PersonText.Field field) {
    String key(String text) {
      if (text.isEmpty()) {
        return "";
      }
      String value = PersonText.field(text, field);
      if (field != PersonText.Field.PHONE) {
        return value;
      }
      String phone = TextKeys.phone(value);
      return phone == null ? "" : phone;
    }
  }
}
