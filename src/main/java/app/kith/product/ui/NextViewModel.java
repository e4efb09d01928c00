package app.kith.product.ui;

import app.kith.analytics.recommend.Recommendation;
import app.kith.analytics.ui.Watching;
import app.kith.base.Message;
import app.kith.fx.Question;
import app.kith.product.Advice;
import app.kith.product.AdviceService;
import app.kith.product.OfferSettings;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** What a person should be offered next. */
public final class NextViewModel {
  private static final int MOST = 2;

  private final AdviceService service;
  private final Question<Next> question;

  /**
   * What to offer.
   *
   * @param useful false if these are bestsellers, as nothing better was found
   * @param verdict why they are, or are not
   */
  public record Next(boolean useful, Message verdict, List<Recommendation> offers) {
    /** Copies the list. */
    public Next {
      offers = List.copyOf(offers);
    }
  }

  /** Over the advice. */
  NextViewModel(AdviceService service, Desk desk) {
    this.service = service;
    this.question = new Question<>(desk.tasks(), desk.dialogs());
  }

  /** What to offer; null while that is not known, or nothing was ever sold. */
  public ReadOnlyObjectProperty<@Nullable Next> next() {
    return question.answer();
  }

  /** Asks about a person. */
  void show(long person) {
    question.ask(
        Message.of("product.task.next"),
        progress -> {
          Advice advice = service.advice(Watching.of(progress));
          return new Next(
              advice.report().useful(),
              advice.report().verdict(),
              service.next(person, OfferSettings.USUAL, MOST, Watching.of(progress)));
        });
  }
}
