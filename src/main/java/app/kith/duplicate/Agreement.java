package app.kith.duplicate;

import app.kith.base.Message;
import app.kith.duplicate.match.Evidence;
import app.kith.duplicate.match.Field;
import app.kith.duplicate.match.Level;
import app.kith.duplicate.match.PeopleTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a decided pair agreed, as text that outlives changes of the fields. */
final class Agreement {
  private Agreement() {}

  /** A line for each field: its key, an equals sign, the level. */
  static String write(List<Evidence> evidence) {
    return evidence.stream()
        .map(each -> name(each.field()) + "=" + each.level().name())
        .collect(Collectors.joining("\n"));
  }

  /** The levels in the order of a table's fields; fields that were not there are missing. */
  static long read(String text, PeopleTable people) {
    Map<String, Level> levels = new HashMap<>();
    text.lines()
        .forEach(
            line -> {
              int end = line.lastIndexOf('=');
              levels.put(
                  line.substring(0, Math.max(0, end)), Level.valueOf(line.substring(end + 1)));
            });
    return Level.pack(
        people.fields().stream()
            .map(Field::label)
            .map(label -> levels.getOrDefault(name(label), Level.MISSING))
            .toList());
  }

  private static String name(Message label) {
    return label.arguments().isEmpty()
        ? label.key()
        : label.key() + ":" + label.arguments().getFirst();
  }
}
