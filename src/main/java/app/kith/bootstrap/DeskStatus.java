package app.kith.bootstrap;

import app.kith.base.Message;
import app.kith.contact.index.PersonIndex;
import app.kith.outbox.OutboxService;
import app.kith.outbox.OutboxState;
import app.kith.outbox.SourceLedger;
import app.kith.shell.StatusSource;
import java.util.List;

/** The status bar's words about people and the outbox. */
final class DeskStatus implements StatusSource {
  private final PersonIndex people;
  private final OutboxService outbox;

  DeskStatus(PersonIndex people, OutboxService outbox) {
    this.people = people;
    this.outbox = outbox;
  }

  @Override
  public long people() {
    return people.size();
  }

  @Override
  public Message outbox() {
    List<SourceLedger> ledgers = outbox.ledgers();
    int uncertain = ledgers.stream().mapToInt(l -> l.count(OutboxState.UNCERTAIN)).sum();
    int held = ledgers.stream().mapToInt(l -> l.count(OutboxState.HELD)).sum();
    int waiting = ledgers.stream().mapToInt(SourceLedger::waiting).sum();
    if (uncertain > 0) {
      return Message.of("shell.outbox.uncertain", uncertain);
    }
    if (held > 0) {
      return Message.of("shell.outbox.held", held);
    }
    return waiting > 0
        ? Message.of("shell.outbox.waiting", waiting)
        : Message.of("shell.outbox.empty");
  }
}
