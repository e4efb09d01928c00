package app.kith.cli;

import app.kith.base.Message;
import app.kith.outbox.OutboxState;
import app.kith.outbox.Pumped;
import app.kith.outbox.SourceLedger;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code kith outbox [run]}: what waits, went out or failed; {@code run} sends what may go. */
@Command(name = "outbox", mixinStandardHelpOptions = true, description = "cli.outbox.about")
final class OutboxCommand implements Callable<Integer> {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("campaign", "cli.column.campaign"),
          Column.of("subject", "cli.column.subject"),
          Column.of("queuedAt", "cli.column.queued"),
          Column.of("waiting", "cli.column.waiting"),
          Column.of("held", "cli.column.held"),
          Column.of("accepted", "cli.column.accepted"),
          Column.of("failed", "cli.column.failed"),
          Column.of("uncertain", "cli.column.uncertain"),
          Column.of("suppressed", "cli.column.suppressed"),
          Column.of("cancelled", "cli.column.cancelled"),
          Column.of("all", "cli.column.all"));

  private final Session session;

  OutboxCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    print(session);
    return 0;
  }

  /** Sends what may go and shows what became of it. */
  @Command(name = "run", mixinStandardHelpOptions = true, description = "cli.outbox.run.about")
  int run() {
    OpenWorkspace services = session.services();
    int uncertain = services.pump().recover();
    Terminal terminal = session.terminal();
    if (uncertain > 0) {
      terminal.say(Message.of("cli.outbox.uncertain", uncertain));
    }
    Pumped.Idle idle = services.pump().drain();
    print(session);
    idle.until().ifPresent(until -> terminal.say(Message.of("cli.outbox.next", until.toString())));
    services
        .outbox()
        .gate()
        .ifPresent(gate -> terminal.say(Message.of("cli.outbox.closed", gate.words())));
    return 0;
  }

  static void print(Session session) {
    List<SourceLedger> ledgers = session.services().outbox().ledgers();
    session.terminal().table(COLUMNS, ledgers.stream().map(OutboxCommand::row).toList());
  }

  private static List<@Nullable Object> row(SourceLedger ledger) {
    return Arrays.asList(
        ledger.source().id(),
        ledger.title(),
        ledger.queuedAt(),
        ledger.waiting() + ledger.count(OutboxState.CLAIMED) + ledger.count(OutboxState.IN_DATA),
        ledger.count(OutboxState.HELD),
        ledger.count(OutboxState.ACCEPTED),
        ledger.count(OutboxState.FAILED),
        ledger.count(OutboxState.UNCERTAIN),
        ledger.count(OutboxState.SUPPRESSED),
        ledger.count(OutboxState.CANCELLED),
        ledger.total());
  }
}
