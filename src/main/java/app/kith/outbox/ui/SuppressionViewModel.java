package app.kith.outbox.ui;

import app.kith.base.Message;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Coalesced;
import app.kith.fx.Dialogs;
import app.kith.fx.Notifications;
import app.kith.outbox.MailAddress;
import app.kith.outbox.Suppression;
import app.kith.outbox.SuppressionList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The list of addresses that are never written to. */
public final class SuppressionViewModel {
  private final SuppressionList list;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final Notifications notifications;
  private final ObservableList<Suppression> entries = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Suppression> entry = new SimpleObjectProperty<>();
  private final Coalesced<List<Suppression>> loading;

  /** A screen over the list. */
  public SuppressionViewModel(
      SuppressionList list, BackgroundTasks tasks, Dialogs dialogs, Notifications notifications) {
    this.list = list;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.notifications = notifications;
    this.loading =
        new Coalesced<>(
            tasks, Message.of("outbox.task.load"), () -> _ -> list.all(), entries::setAll);
  }

  /** Reads the list again. */
  public void refresh() {
    loading.ask();
  }

  /** Asks for an address and puts it on the list. */
  public void add() {
    Optional<String> typed = dialogs.askText(Message.of("outbox.suppress.ask"), "");
    if (typed.isEmpty()) {
      return;
    }
    Optional<MailAddress> address = MailAddress.parse(typed.get());
    if (address.isEmpty()) {
      notifications.say(Message.of("outbox.suppress.invalid", typed.get().strip()));
      return;
    }
    tasks
        .run(
            Message.of("outbox.task.change"),
            _ -> {
              list.add(address.get(), Suppression.BY_HAND);
              return address.get().key();
            })
        .onSuccess(key -> notifications.say(Message.of("outbox.suppress.added", key)))
        .onEnd(loading::ask);
  }

  /** Takes the chosen address off the list, after asking. */
  public void remove() {
    Suppression chosen = entry.get();
    if (chosen == null
        || !dialogs.confirm(
            Message.of("outbox.suppress.remove.question", chosen.address()),
            Message.of("outbox.suppress.remove"))) {
      return;
    }
    tasks
        .run(
            Message.of("outbox.task.change"),
            _ -> MailAddress.parse(chosen.address()).map(list::remove).orElse(false))
        .onEnd(loading::ask);
  }

  public ObservableList<Suppression> entries() {
    return entries;
  }

  public ObjectProperty<@Nullable Suppression> entry() {
    return entry;
  }
}
