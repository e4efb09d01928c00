package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.history.ChangeSet;
import app.kith.intake.FolderOffers;
import app.kith.intake.Offer;
import app.kith.intake.folder.WaitingFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The watched folder on the Import screen: what waits there, offered and never imported without a
 * person's yes, be it to one file or once for all that a saved recipe knows.
 */
public final class FolderViewModel {
  private final ImportDesk desk;
  private final FolderOffers offers;
  private final Consumer<Path> open;
  private final ReadOnlyObjectWrapper<@Nullable Path> folder = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper byItself = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Message> trouble = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Offer> waiting = FXCollections.observableArrayList();
  private final ObservableList<Offer> shown = FXCollections.unmodifiableObservableList(waiting);
  private boolean looking;

  /**
   * The folder that the settings name.
   *
   * @param open shows the import of a file
   */
  FolderViewModel(ImportDesk desk, FolderOffers offers, Consumer<Path> open) {
    this.desk = desk;
    this.offers = offers;
    this.open = open;
    show();
  }

  private void show() {
    folder.set(offers.folder().path().orElse(null));
    byItself.set(offers.folder().importsByItself());
  }

  /** The folder, or null if none is watched. */
  public ReadOnlyObjectProperty<@Nullable Path> folder() {
    return folder.getReadOnlyProperty();
  }

  /** True if files that a recipe knows come in without being asked about. */
  public ReadOnlyBooleanProperty byItself() {
    return byItself.getReadOnlyProperty();
  }

  /** Why the folder cannot be looked at, or null. */
  public ReadOnlyObjectProperty<@Nullable Message> trouble() {
    return trouble.getReadOnlyProperty();
  }

  /** The files that wait for a word; always the same list. */
  public ObservableList<Offer> waiting() {
    return shown;
  }

  /** Asks for a folder and watches it. */
  public void choose() {
    desk.dialogs()
        .openFolder(Message.of("intake.folder.choose"))
        .ifPresent(chosen -> change(() -> offers.folder().watch(chosen)));
  }

  /** Watches no folder any more. */
  public void forget() {
    change(offers.folder()::forget);
  }

  /** Lets files that a recipe knows come in without being asked about, or no longer. */
  public void importByItself(boolean allowed) {
    if (allowed != byItself.get()) {
      change(() -> offers.folder().importByItself(allowed));
    }
  }

  private void change(Runnable choice) {
    desk.tasks()
        .run(
            Message.of("intake.folder.looking"),
            _ -> {
              choice.run();
              return true;
            })
        .onSuccess(
            _ -> {
              waiting.clear();
              trouble.set(null);
              show();
              beat();
            });
  }

  /** Shows the import of a file that waits. */
  public void look(Offer offer) {
    open.accept(offer.file().path());
  }

  /** Does not offer a file again; it stays where it lies. */
  public void leave(Offer offer) {
    waiting.remove(offer);
    desk.tasks()
        .run(
            Message.of("intake.folder.looking"),
            _ -> {
              offers.leave(offer);
              return true;
            });
  }

  /** Looks at the folder once more, unless that is being done. */
  public void beat() {
    if (looking || folder.get() == null) {
      return;
    }
    looking = true;
    desk.tasks()
        .run(Message.of("intake.folder.looking"), _ -> offers.folder().look())
        .onSuccess(this::met)
        .onFailure(this::failed);
  }

  private void failed(Throwable failure) {
    looking = false;
    waiting.clear();
    if (failure instanceof UserFacingException told) {
      trouble.set(told.userMessage());
    } else {
      desk.dialogs().error(failure);
    }
  }

  private void met(List<WaitingFile> files) {
    trouble.set(null);
    waiting.removeIf(offer -> !files.contains(offer.file()));
    Set<WaitingFile> known = waiting.stream().map(Offer::file).collect(Collectors.toSet());
    List<WaitingFile> fresh = files.stream().filter(file -> !known.contains(file)).toList();
    if (fresh.isEmpty()) {
      looking = false;
      return;
    }
    desk.tasks()
        .run(Message.of("intake.planning"), _ -> offers.of(fresh, unnamed()))
        .onSuccess(this::offered)
        .onFailure(this::failed);
  }

  private void offered(List<Offer> fresh) {
    List<Offer> known = fresh.stream().filter(offers::comesByItself).toList();
    List<Offer> asked = fresh.stream().filter(offer -> !known.contains(offer)).toList();
    waiting.addAll(asked);
    if (!asked.isEmpty()) {
      desk.notifications().say(FolderOffers.waiting(waiting.size()));
    }
    bringIn(known);
  }

  /** One after the other, so that each finds what the one before brought in. */
  private void bringIn(List<Offer> known) {
    if (known.isEmpty()) {
      looking = false;
      return;
    }
    Offer next = known.getFirst();
    desk.tasks()
        .run(
            Message.of("intake.importing"),
            progress -> offers.bringIn(next, unnamed(), ImportJob.watch(progress)))
        .onSuccess(this::cameIn)
        .onFailure(_ -> waiting.add(next))
        .onEnd(() -> bringIn(known.subList(1, known.size())));
  }

  private void cameIn(Optional<ChangeSet> changes) {
    changes.ifPresent(set -> desk.notifications().changed(set.summary(), set.id()));
  }

  private String unnamed() {
    return desk.texts().text("intake.unnamed");
  }
}
