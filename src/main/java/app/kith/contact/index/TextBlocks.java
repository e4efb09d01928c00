package app.kith.contact.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.IntStream;

/**
 * The searchable texts of all people, 1,024 to a block. The texts are UTF-8 held in strings of one
 * byte a character: UTF-8 never matches in the middle of a character, and the Java machine searches
 * such strings with vector instructions. Guarded by its owner's lock.
 */
final class TextBlocks {
  private static final int SIZE = 1_024;

  private final List<Block> blocks = new ArrayList<>();

  /** The texts of one block, one after the other. */
  private static final class Block {
    private final String text;
    private final int[] starts;

    Block(String text, int[] starts) {
      this.text = text;
      this.starts = starts;
    }

    int count() {
      return starts.length - 1;
    }
  }

  /** A text in the form in which it is stored and searched for. */
  static String narrow(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length == text.length() ? text : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** The text of a stored form. */
  static String wide(String narrow) {
    return new String(narrow.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** The stored form of one slot's text. */
  String get(int slot) {
    Block block = blocks.get(slot / SIZE);
    int place = slot % SIZE;
    return block.text.substring(block.starts[place], block.starts[place + 1]);
  }

  /** Sets the stored texts of slots; new slots must follow the last one without a gap. */
  void put(NavigableMap<Integer, String> texts) {
    NavigableMap<Integer, String> left = texts;
    while (!left.isEmpty()) {
      int block = left.firstKey() / SIZE;
      int end = (block + 1) * SIZE;
      rebuild(block, left.headMap(end, false));
      left = left.tailMap(end, true);
    }
  }

  private void rebuild(int number, NavigableMap<Integer, String> texts) {
    boolean isNew = number == blocks.size();
    Block old = isNew ? new Block("", new int[1]) : blocks.get(number);
    int count = Math.max(old.count(), texts.lastKey() % SIZE + 1);
    StringBuilder text = new StringBuilder(old.text.length() + 100 * texts.size());
    int[] starts = new int[count + 1];
    for (int place = 0; place < count; place++) {
      String changed = texts.get(number * SIZE + place);
      if (changed != null) {
        text.append(changed);
      } else {
        text.append(old.text, old.starts[place], old.starts[place + 1]);
      }
      starts[place + 1] = text.length();
    }
    Block block = new Block(text.toString(), starts);
    if (isNew) {
      blocks.add(block);
    } else {
      blocks.set(number, block);
    }
  }

  /**
   * Finds the slots whose text holds every fragment.
   *
   * @param fragments each a list of stored forms of which one must occur; not empty
   * @return one bit a slot, 64 to a word
   */
  long[] matches(List<List<String>> fragments) {
    long[] bits = new long[blocks.size() * SIZE / Long.SIZE];
    IntStream.range(0, blocks.size())
        .parallel()
        .forEach(number -> match(blocks.get(number), fragments, bits, number * SIZE));
    return bits;
  }

  private static void match(Block block, List<List<String>> fragments, long[] bits, int base) {
    for (String form : fragments.getFirst()) {
      mark(block, form, bits, base);
    }
    for (List<String> forms : fragments.subList(1, fragments.size())) {
      for (int word = base / Long.SIZE; word < (base + SIZE) / Long.SIZE; word++) {
        long left = bits[word];
        while (left != 0) {
          int place = (word * Long.SIZE - base) + Long.numberOfTrailingZeros(left);
          if (!holdsOne(block, place, forms)) {
            bits[word] &= ~Long.lowestOneBit(left);
          }
          left &= left - 1;
        }
      }
    }
  }

  private static void mark(Block block, String form, long[] bits, int base) {
    int place = 0;
    int hit = block.text.indexOf(form);
    while (hit >= 0) {
      while (block.starts[place + 1] <= hit) {
        place++;
      }
      bits[(base + place) / Long.SIZE] |= 1L << (base + place);
      hit = block.text.indexOf(form, block.starts[place + 1]);
    }
  }

  private static boolean holdsOne(Block block, int place, List<String> forms) {
    for (String form : forms) {
      if (block.text.indexOf(form, block.starts[place], block.starts[place + 1]) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Bytes held, about. */
  long bytes() {
    return blocks.stream().mapToLong(b -> b.text.length() + 4L * b.starts.length + 80).sum();
  }
}
