package app.kith.insight.ui;

import app.kith.analytics.ui.Watching;
import app.kith.base.Message;
import app.kith.fx.Question;
import app.kith.insight.ReportCardService;
import app.kith.insight.ReportCards;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** How every model fared. */
public final class CardsViewModel {
  private final ReportCardService service;
  private final Question<ReportCards> question;

  /** Over the models' report cards. */
  CardsViewModel(ReportCardService service, Desk desk) {
    this.service = service;
    this.question = new Question<>(desk.tasks(), desk.dialogs());
  }

  /** The cards, or null before they were made. */
  public ReadOnlyObjectProperty<@Nullable ReportCards> cards() {
    return question.answer();
  }

  /** True while the models are tried. */
  public ReadOnlyBooleanProperty busy() {
    return question.busy();
  }

  /** Tries all models again. */
  void refresh() {
    question.ask(
        Message.of("insight.task.cards"), progress -> service.cards(Watching.of(progress)));
  }
}
