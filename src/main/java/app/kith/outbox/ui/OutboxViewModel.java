package app.kith.outbox.ui;

import app.kith.base.Message;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Coalesced;
import app.kith.fx.Dialogs;
import app.kith.fx.Navigator;
import app.kith.fx.ScreenId;
import app.kith.fx.Work;
import app.kith.outbox.Attempt;
import app.kith.outbox.OutboxGate;
import app.kith.outbox.OutboxMessage;
import app.kith.outbox.OutboxService;
import app.kith.outbox.OutboxState;
import app.kith.outbox.Source;
import app.kith.outbox.SourceLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The ledger of everything sent and to be sent, always read anew from the rows. */
public final class OutboxViewModel {
  private static final int PAGE = 500;

  private final OutboxService service;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final ObservableList<SourceLedger> sources = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable SourceLedger> source = new SimpleObjectProperty<>();
  private final ObjectProperty<LedgerFilter> filter = new SimpleObjectProperty<>(LedgerFilter.ALL);
  private final ObservableList<OutboxMessage> messages = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable OutboxMessage> message = new SimpleObjectProperty<>();
  private final ObservableList<Attempt> attempts = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable OutboxGate> gate = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
  private final Coalesced<Ledger> loading;
  private final Coalesced<List<Attempt>> reading;
  private long wanted = -1;
  private int pages = 1;
  private boolean showing;

  /** A ledger over an outbox. */
  public OutboxViewModel(
      OutboxService service, BackgroundTasks tasks, Dialogs dialogs, Navigator navigator) {
    this.service = service;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.navigator = navigator;
    Message title = Message.of("outbox.task.load");
    this.loading = new Coalesced<>(tasks, title, this::loadWish, this::show);
    this.reading =
        new Coalesced<>(
            tasks,
            title,
            () -> {
              OutboxMessage chosen = message.get();
              return _ -> chosen == null ? List.of() : service.attempts(chosen.id());
            },
            attempts::setAll);
    source.addListener((_, _, _) -> turnTo());
    filter.addListener((_, _, _) -> turnTo());
    message.addListener((_, _, _) -> reading.ask());
  }

  private record Wish(@Nullable Source source, long wanted, LedgerFilter filter, int limit) {}

  private record Ledger(
      List<SourceLedger> sources,
      Optional<SourceLedger> chosen,
      List<OutboxMessage> messages,
      Optional<OutboxGate> gate,
      boolean more) {}

  private Wish wish() {
    SourceLedger chosen = source.get();
    return new Wish(chosen == null ? null : chosen.source(), wanted, filter.get(), pages * PAGE);
  }

  private Work<Ledger> loadWish() {
    Wish wish = wish();
    return _ -> load(wish);
  }

  private Ledger load(Wish wish) {
    List<SourceLedger> all = service.ledgers();
    Optional<SourceLedger> chosen =
        all.stream()
            .filter(
                ledger ->
                    wish.wanted() >= 0
                        ? ledger.source().id() == wish.wanted()
                        : ledger.source().equals(wish.source()))
            .findFirst()
            .or(() -> all.stream().findFirst());
    List<OutboxMessage> rows =
        new ArrayList<>(
            service.page(
                chosen.map(SourceLedger::source).orElse(null),
                wish.filter().states(),
                0,
                wish.limit() + 1));
    boolean moreRows = rows.size() > wish.limit();
    if (moreRows) {
      rows.removeLast();
    }
    return new Ledger(all, chosen, rows, service.gate(), moreRows);
  }

  private void show(Ledger found) {
    showing = true;
    OutboxMessage before = message.get();
    wanted = -1;
    sources.setAll(found.sources());
    source.set(found.chosen().orElse(null));
    messages.setAll(found.messages());
    gate.set(found.gate().orElse(null));
    more.set(found.more());
    loaded.set(true);
    showing = false;
    message.set(
        found.messages().stream()
            .filter(row -> before != null && row.id() == before.id())
            .findFirst()
            .orElse(null));
  }

  private void turnTo() {
    if (!showing) {
      pages = 1;
      loading.ask();
    }
  }

  /** Shows a source; -1 keeps what is shown. */
  public void open(long sourceId) {
    wanted = sourceId;
    loading.ask();
  }

  /** Reads everything again. */
  public void refresh() {
    loading.ask();
  }

  /** Shows more recipients. */
  public void showMore() {
    pages++;
    loading.ask();
  }

  /** Stops everything that waits. */
  public void pauseAll() {
    act(
        () -> {
          service.pause();
          return true;
        });
  }

  /** Lets everything go on. */
  public void resumeAll() {
    act(service::resume);
  }

  /** Stops what waits of the shown source, or lets it go on if it is held. */
  public void pauseOrResumeSource() {
    SourceLedger chosen = source.get();
    if (chosen == null) {
      return;
    }
    act(
        () -> {
          if (chosen.count(OutboxState.HELD) > 0) {
            service.resume(chosen.source());
          } else {
            service.pause(chosen.source());
          }
          return true;
        });
  }

  /** Takes back what has not gone out of the shown source, after asking. */
  public void takeBackSource() {
    SourceLedger chosen = source.get();
    if (chosen == null) {
      return;
    }
    int open = chosen.waiting() + chosen.count(OutboxState.HELD);
    if (dialogs.confirm(
        Message.of("outbox.take_back.question", open), Message.of("outbox.take_back"))) {
      act(() -> service.takeBack(chosen.source()));
    }
  }

  /** Tries the chosen message again; asks first if it may have arrived already. */
  public void retry() {
    OutboxMessage chosen = message.get();
    if (chosen == null) {
      return;
    }
    boolean sure =
        chosen.state() != OutboxState.UNCERTAIN
            || dialogs.confirm(
                Message.of("outbox.resend.question", chosen.address()),
                Message.of("outbox.resend"));
    if (sure) {
      act(() -> service.retry(chosen.id()));
    }
  }

  /** Takes back the chosen message. */
  public void takeBack() {
    OutboxMessage chosen = message.get();
    if (chosen != null) {
      act(() -> service.takeBack(chosen.id()));
    }
  }

  /** The chosen message has arrived, as a person knows. */
  public void itArrived() {
    OutboxMessage chosen = message.get();
    if (chosen != null) {
      act(() -> service.resolveAsSent(chosen.id()));
    }
  }

  /** Opens the recipient of the chosen message. */
  public void openPerson() {
    OutboxMessage chosen = message.get();
    if (chosen != null) {
      navigator.open(ScreenId.PEOPLE, chosen.personId());
    }
  }

  /** Opens the screen where the first message is written. */
  public void openCampaigns() {
    navigator.open(ScreenId.CAMPAIGNS);
  }

  private <T> void act(java.util.function.Supplier<T> work) {
    tasks
        .run(Message.of("outbox.task.change"), _ -> Objects.requireNonNull(work.get()))
        .onEnd(loading::ask);
  }

  public ObservableList<SourceLedger> sources() {
    return sources;
  }

  public ObjectProperty<@Nullable SourceLedger> source() {
    return source;
  }

  public ObjectProperty<LedgerFilter> filter() {
    return filter;
  }

  public ObservableList<OutboxMessage> messages() {
    return messages;
  }

  public ObjectProperty<@Nullable OutboxMessage> message() {
    return message;
  }

  /** Every try of the chosen message. */
  public ObservableList<Attempt> attempts() {
    return attempts;
  }

  /** Why everything is stopped, if it is. */
  public ReadOnlyObjectProperty<@Nullable OutboxGate> gate() {
    return gate.getReadOnlyProperty();
  }

  /** True if there are more recipients than are shown. */
  public ReadOnlyBooleanProperty more() {
    return more.getReadOnlyProperty();
  }

  /** True once the ledger has been read for the first time. */
  public ReadOnlyBooleanProperty loaded() {
    return loaded.getReadOnlyProperty();
  }
}
