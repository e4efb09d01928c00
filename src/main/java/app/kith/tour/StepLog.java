package app.kith.tour;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.base.UserFacingException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Supplier;

/** Does the tour's steps one after the other and writes a line for each: what, its figure, time. */
final class StepLog {
  private final PrintWriter lines;
  private final Messages messages;

  StepLog(PrintWriter lines, Messages messages) {
    this.lines = lines;
    this.messages = messages;
  }

  /**
   * Does a step.
   *
   * @param name what is done
   * @param work gives the figure to print; throws if the step failed
   */
  void step(Message name, Supplier<Message> work) {
    long start = System.nanoTime();
    Message figure;
    try {
      figure = work.get();
    } catch (RuntimeException e) {
      line("FAILED", name, Message.of("tour.failed", reason(e)), start);
      throw e;
    }
    line("ok", name, figure, start);
  }

  private void line(String mark, Message name, Message figure, long start) {
    lines.printf(
        Locale.ROOT,
        "%-6s %6.2f s  %s: %s%n",
        mark,
        (System.nanoTime() - start) / 1e9,
        messages.text(name),
        messages.text(figure));
    lines.flush();
  }

  private Message reason(RuntimeException e) {
    return e instanceof UserFacingException known
        ? known.userMessage()
        : Message.of("tour.reason", e.toString());
  }
}
