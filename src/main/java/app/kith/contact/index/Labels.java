package app.kith.contact.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The distinct labels that people carry, such as countries, each with a number. */
final class Labels {
  /** The number for no label. */
  static final int NONE = 0;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> labels = new ArrayList<>(List.of(""));

  /** The number of a label, a new one if it was not there yet. */
  int add(@Nullable String label) {
    if (label == null || label.isBlank()) {
      return NONE;
    }
    Integer number = numbers.get(label);
    if (number == null) {
      number = labels.size();
      labels.add(label);
      numbers.put(label, number);
    }
    return number;
  }

  /** The number of a label, or a number that nobody has. */
  int find(String label) {
    return numbers.getOrDefault(label, Integer.MAX_VALUE);
  }

  /** The labels by alphabet. */
  List<String> sorted() {
    return labels.stream().skip(1).sorted(Comparator.naturalOrder()).toList();
  }
}
