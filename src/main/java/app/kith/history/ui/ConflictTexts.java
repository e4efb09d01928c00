package app.kith.history.ui;

import app.kith.base.Message;
import app.kith.history.UndoConflict;
import app.kith.history.UndoReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says in a few sentences what an undo left as it is: one for each kind of thing and reason. */
final class ConflictTexts {
  private ConflictTexts() {}

  static List<Message> of(UndoReport report) {
    Map<Message, Long> counts =
        report.conflicts().stream()
            .collect(
                Collectors.groupingBy(
                    ConflictTexts::kind, () -> new TreeMap<>(order()), Collectors.counting()));
    return counts.entrySet().stream()
        .map(kind -> Message.of("history.conflict", kind.getKey(), kind.getValue()))
        .toList();
  }

  private static java.util.Comparator<Message> order() {
    Function<Message, String> text = message -> message.key() + message.arguments();
    return java.util.Comparator.comparing(text);
  }

  private static Message kind(UndoConflict conflict) {
    String reason = conflict.reason().name().toLowerCase(Locale.ROOT);
    return Message.of(
        "history.conflict." + reason,
        Message.of("history.table." + conflict.table().toLowerCase(Locale.ROOT)));
  }
}
