package app.kith.export;

import app.kith.outbox.OutboxReason;
import app.kith.outbox.OutboxState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What rows of an export become in another workspace. Parents come before their children. */
final class Arrivals {
  private final LongSupplier nextId;
  private final Map<String, NewIds> ids = new HashMap<>();
  private long held;

  /**
   * Nothing has arrived yet.
   *
   * @param nextId a number for a row that nobody has
   */
  Arrivals(LongSupplier nextId) {
    this.nextId = nextId;
  }

  /**
   * The values of a row.
   *
   * @throws IllegalArgumentException if a number is none
   * @throws java.time.DateTimeException if a day is none
   */
  List<@Nullable Object> values(TableShape table, List<@Nullable String> texts) {
    List<@Nullable Object> values = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      TableShape.Column column = table.columns().get(i);
      String parent = table.references().get(column.name());
      String text = texts.get(i);
      if (text == null) {
        values.add(null);
      } else if (column.name().equals("id")) {
        values.add(of(table.name()).put(Long.parseLong(text), nextId.getAsLong()));
      } else if (parent != null) {
        values.add(of(parent).of(Long.parseLong(text), nextId));
      } else {
        values.add(column.type().value(text));
      }
    }
    if (table.name().equals("outbox_message")) {
      hold(table.names(), values);
    }
    return values;
  }

  private NewIds of(String table) {
    return ids.computeIfAbsent(table, _ -> new NewIds());
  }

  /** A message that could still go out waits for a person: its first workspace may send it too. */
  private void hold(List<String> names, List<@Nullable Object> values) {
    int state = names.indexOf("state");
    OutboxState was = OutboxState.valueOf(String.valueOf(values.get(state)));
    OutboxState now = was.inAnotherWorkspace();
    if (now != was) {
      values.set(state, now.name());
      values.set(names.indexOf("reason"), OutboxReason.RESTORED.name());
      held++;
    }
  }

  /** How many messages wait for a person now. */
  long held() {
    return held;
  }
}
