package app.kith.outbox.ui;

import app.kith.base.Message;
import app.kith.fx.Texts;
import app.kith.outbox.Attempt;
import app.kith.outbox.OutboxMessage;
import app.kith.outbox.OutboxReason;
import app.kith.outbox.OutboxState;
import java.util.Locale;

/**
 * Tells in words where a message stands, why, and what was tried.
 *
 * @param texts the user's language
 */
record Story(Texts texts) {

  static Message state(OutboxState state) {
    return Message.of("outbox.state." + state.name().toLowerCase(Locale.ROOT));
  }

  /** Why a message is where it is, in a few words for a column. */
  String shortly(OutboxMessage message) {
    return message.reason() == null && message.state() == OutboxState.UNCERTAIN
        ? texts.text("outbox.uncertain.short")
        : why(message);
  }

  /** Why a message is where it is: a reason, or the server's last words. */
  String why(OutboxMessage message) {
    OutboxReason reason = message.reason();
    if (reason != null) {
      return texts.text(reason.message());
    }
    if (message.state() == OutboxState.UNCERTAIN) {
      return texts.text("outbox.uncertain.why");
    }
    String reply = message.reply();
    return reply == null ? "" : reply.replaceAll("\\s+", " ");
  }

  String of(OutboxMessage message) {
    String since =
        texts.text(
            "outbox.story.since", state(message.state()), texts.dateTime(message.changedAt()));
    String due =
        message.state().isWaiting()
            ? " " + texts.text("outbox.story.due", texts.dateTime(message.nextAttemptAt()))
            : "";
    String why = why(message);
    return since + due + (why.isEmpty() ? "" : "\n" + why);
  }

  String of(Attempt attempt) {
    String reply = attempt.reply();
    return texts.text(
        "outbox.story.attempt",
        texts.dateTime(attempt.startedAt()),
        Message.of("outbox.outcome." + attempt.outcome().toLowerCase(Locale.ROOT)),
        reply == null ? "" : reply.replaceAll("\\s+", " "));
  }
}
