package app.kith.quality.ui;

import app.kith.base.Message;
import app.kith.fx.Pending;
import app.kith.fx.Progress;
import app.kith.fx.ScreenId;
import app.kith.history.ChangeKind;
import app.kith.history.ChangeSet;
import app.kith.quality.QualityScan;
import app.kith.quality.check.Finding;
import app.kith.quality.check.OutlierRule;
import java.util.Set;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The figures of the board, and which of them is looked into. UI thread only. */
public final class BoardViewModel {
  /** Up to so many people the figures follow every change at once. */
  private static final long QUICK = 20_000;

  private static final Set<ChangeKind> NOT_ABOUT_PEOPLE =
      Set.of(ChangeKind.SEGMENT, ChangeKind.CAMPAIGN);

  private final QualityDesk desk;
  private final RowsViewModel rows;
  private final ReadOnlyObjectWrapper<@Nullable QualityScan> scan = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Choice> choice = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<OutlierRule> rule = new SimpleObjectProperty<>(OutlierRule.MEDIAN);
  private @Nullable Pending<QualityScan> running;
  private boolean again;

  BoardViewModel(QualityDesk desk) {
    this.desk = desk;
    this.rows = new RowsViewModel(desk);
    desk.history().onCommitted(set -> desk.tasks().later(() -> changed(set)));
    rule.subscribe((_, _) -> lookIfOpened());
  }

  /** What was found, or null before the first look. */
  ReadOnlyObjectProperty<@Nullable QualityScan> scan() {
    return scan.getReadOnlyProperty();
  }

  /** The figure that is looked into, or null while the board is shown. */
  ReadOnlyObjectProperty<@Nullable Choice> choice() {
    return choice.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty looking() {
    return looking.getReadOnlyProperty();
  }

  /** True if people were changed since the look. */
  ReadOnlyBooleanProperty stale() {
    return stale.getReadOnlyProperty();
  }

  /** Which numbers are far off. */
  ObjectProperty<OutlierRule> rule() {
    return rule;
  }

  /** The people behind the figure. */
  RowsViewModel rows() {
    return rows;
  }

  /** Looks when the screen comes into view for the first time, or after a change. */
  void open() {
    if (scan.get() == null || stale.get()) {
      look();
    }
  }

  private void lookIfOpened() {
    if (scan.get() != null) {
      look();
    }
  }

  /** Looks at everybody; a wish during a look is carried out after it. */
  void look() {
    if (looking.get()) {
      again = true;
      return;
    }
    looking.set(true);
    stale.set(false);
    OutlierRule asked = rule.get();
    running =
        desk.tasks()
            .compute(
                Message.of("quality.looking"),
                progress -> desk.quality().scan(asked, heard(progress)));
    running
        .onSuccess(this::show)
        .onFailure(desk.dialogs()::error)
        .onEnd(
            () -> {
              looking.set(false);
              if (again) {
                again = false;
                look();
              }
            });
  }

  /** Stops looking; what was found before stays. */
  void stop() {
    if (running != null) {
      again = false;
      stale.set(scan.get() != null);
      running.requestStop();
    }
  }

  static DoubleConsumer heard(Progress progress) {
    return share -> {
      progress.stopIfRequested();
      progress.report(share);
    };
  }

  private void show(QualityScan found) {
    scan.set(found);
    Choice chosen = choice.get();
    if (chosen != null) {
      rows.refresh(found);
    }
  }

  /** Shows the people behind a figure. */
  void choose(String field, Message label, Finding finding) {
    QualityScan found = scan.get();
    if (found != null) {
      Choice chosen = new Choice(field, label, finding);
      rows.show(found, chosen);
      choice.set(chosen);
    }
  }

  /** Goes back to the board. */
  void back() {
    choice.set(null);
  }

  /** Goes to the pairs that may be one person. */
  void reviewDuplicates() {
    desk.navigator().open(ScreenId.DUPLICATES);
  }

  private void changed(ChangeSet set) {
    QualityScan found = scan.get();
    if (found == null || NOT_ABOUT_PEOPLE.contains(set.kind())) {
      return;
    }
    if (found.report().people() <= QUICK) {
      look();
    } else {
      stale.set(true);
    }
  }
}
