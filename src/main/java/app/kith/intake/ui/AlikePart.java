package app.kith.intake.ui;

import app.kith.fx.Texts;
import app.kith.intake.people.LikenessReport;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/** What the plan knows of rows that look like somebody, and what can be done about all of them. */
public final class AlikePart {
  private final ImportState state;
  private final PlanViewModel plan;
  private final Texts texts;

  @FXML private HBox intakeAlikeBar;
  @FXML private ProgressIndicator intakeAlikeBusy;
  @FXML private Label intakeAlikeText;
  @FXML private ToggleButton intakeAlike;
  @FXML private Button intakeMergeSure;
  private Subscription subscriptions = Subscription.EMPTY;

  AlikePart(ImportViewModel model, Texts texts) {
    this.state = model.state();
    this.plan = model.plan();
    this.texts = texts;
  }

  @FXML
  void initialize() {
    intakeAlikeBar.managedProperty().bind(intakeAlikeBar.visibleProperty());
    for (var node : new javafx.scene.Node[] {intakeAlikeBusy, intakeAlike, intakeMergeSure}) {
      node.managedProperty().bind(node.visibleProperty());
    }
    intakeAlike.selectedProperty().bindBidirectional(state.onlyAlike());
    intakeMergeSure.setOnAction(_ -> plan.verdicts().decide(plan.verdicts().sureAndOpen(), true));
    intakeMergeSure.disableProperty().bind(Bindings.notEqual(ImportStep.PLANNING, state.step()));
    subscriptions =
        Subscription.combine(
            plan.likenesses().looked().subscribe(_ -> show()),
            plan.arrivals().subscribe(_ -> show()),
            () -> intakeAlike.selectedProperty().unbindBidirectional(state.onlyAlike()),
            () -> intakeMergeSure.disableProperty().unbind());
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscriptions.unsubscribe();
  }

  private void show() {
    PlanLikenesses.Looked looked = plan.likenesses().looked().get();
    LikenessReport report = looked.report();
    int count = looked.count();
    int open = plan.verdicts().sureAndOpen().size();
    intakeAlikeBar.setVisible(looked.isLooking() || report.tooMany() || count > 0);
    intakeAlikeBusy.setVisible(looked.isLooking());
    intakeAlike.setVisible(count > 0);
    intakeAlike.setText(texts.text("intake.chip", texts.text("intake.like.chip"), count));
    intakeMergeSure.setVisible(open > 0);
    intakeMergeSure.setText(texts.text("intake.like.mergeSure", open));
    intakeAlikeText.setText(texts.text(text(looked)));
  }

  private static String text(PlanLikenesses.Looked looked) {
    if (looked.isLooking()) {
      return "intake.like.stillLooking";
    }
    return looked.report().tooMany() ? "intake.like.tooMany" : "intake.like.untilDecided";
  }
}
