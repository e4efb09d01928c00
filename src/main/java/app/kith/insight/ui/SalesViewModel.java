package app.kith.insight.ui;

import app.kith.base.Message;
import app.kith.fx.Navigator;
import app.kith.fx.Question;
import app.kith.fx.ScreenId;
import app.kith.insight.InsightService;
import app.kith.insight.SalesBook;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** Sales by month, and whether those who came once come again. */
public final class SalesViewModel {
  private final InsightService service;
  private final Navigator navigator;
  private final Question<SalesBook> question;
  private final BooleanProperty money = new SimpleBooleanProperty();

  /** Over the sales. */
  SalesViewModel(InsightService service, Desk desk) {
    this.service = service;
    this.navigator = desk.navigator();
    this.question = new Question<>(desk.tasks(), desk.dialogs());
  }

  /** The sales, or null before they were read. */
  public ReadOnlyObjectProperty<@Nullable SalesBook> sales() {
    return question.answer();
  }

  /** True to show what a cohort spent, false for how many of it came. */
  public BooleanProperty money() {
    return money;
  }

  /** Leads to where orders come in. */
  public void openImport() {
    navigator.open(ScreenId.IMPORT);
  }

  /** Reads the sales again. */
  void refresh() {
    question.ask(Message.of("insight.task.sales"), _ -> service.sales());
  }
}
