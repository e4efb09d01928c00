package app.kith.insight.ui;

import app.kith.analytics.ui.Watching;
import app.kith.base.Message;
import app.kith.fx.Question;
import app.kith.insight.ModelCard;
import app.kith.insight.ReportCardService;
import app.kith.insight.ReportCardService.Subject;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** How every model fared, one card after the other as they are found. UI thread. */
public final class CardsViewModel {
  private final ReportCardService service;
  private final Question<List<Subject>> subjects;
  private final Question<ModelCard> next;
  private final ObservableList<ModelCard> cards = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Message> doing = new ReadOnlyObjectWrapper<>();
  private List<Subject> all = List.of();

  /** Over the models' report cards. */
  CardsViewModel(ReportCardService service, Desk desk) {
    this.service = service;
    this.subjects = new Question<>(desk.tasks(), desk.dialogs());
    this.next = new Question<>(desk.tasks(), desk.dialogs());
    subjects.answer().subscribe(this::begin);
    next.answer().subscribe(this::add);
    next.busy().subscribe(this::rest);
  }

  /** The cards found so far, in order. */
  public ObservableList<ModelCard> cards() {
    return cards;
  }

  /** Which model is tried now, as a sentence; null while none is. */
  public ReadOnlyObjectProperty<@Nullable Message> doing() {
    return doing.getReadOnlyProperty();
  }

  /** Tries all models again; what is known still is there at once. */
  void refresh() {
    subjects.ask(Message.of("insight.task.cards"), _ -> service.subjects());
  }

  private void begin(@Nullable List<Subject> found) {
    if (found != null) {
      all = found;
      cards.clear();
      tryNext();
    }
  }

  private void add(@Nullable ModelCard card) {
    if (card != null) {
      cards.add(card);
      tryNext();
    }
  }

  private void tryNext() {
    if (cards.size() < all.size()) {
      Subject subject = all.get(cards.size());
      Message trying =
          Message.of("insight.card.trying", cards.size() + 1, all.size(), subject.title());
      doing.set(trying);
      next.ask(trying, progress -> service.card(subject, Watching.of(progress)));
    }
  }

  private void rest(boolean busy) {
    if (!busy) {
      doing.set(null);
    }
  }
}
