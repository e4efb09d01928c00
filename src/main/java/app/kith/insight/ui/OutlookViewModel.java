package app.kith.insight.ui;

import app.kith.analytics.ui.Watching;
import app.kith.base.Message;
import app.kith.fx.Question;
import app.kith.fx.ScreenId;
import app.kith.insight.Outlook;
import app.kith.insight.OutlookService;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** What to expect of the person whose card is open; the latest person wins. UI thread. */
public final class OutlookViewModel {
  private final OutlookService service;
  private final Desk desk;
  private final Question<Outlook> question;
  private long person = -1;

  /** Over the outlooks. */
  OutlookViewModel(OutlookService service, Desk desk) {
    this.service = service;
    this.desk = desk;
    this.question = new Question<>(desk.tasks(), desk.dialogs());
  }

  /** What to expect; null while that is not known. */
  public ReadOnlyObjectProperty<@Nullable Outlook> outlook() {
    return question.answer();
  }

  /** Asks about a person. */
  void show(long person) {
    this.person = person;
    question.ask(
        Message.of("insight.task.outlook"), progress -> service.of(person, Watching.of(progress)));
  }

  /** Shows how it is foretold of the person, and how that came true before. */
  void openPrediction() {
    desk.navigator().open(ScreenId.PREDICTIONS, person);
  }

  /** Shows what all customers are worth. */
  void openInsight() {
    desk.navigator().open(ScreenId.INSIGHT);
  }
}
