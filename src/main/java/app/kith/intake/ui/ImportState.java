package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.intake.SourceFile;
import app.kith.intake.people.ConflictRule;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the Import screen shows; only its view-model writes it. */
public final class ImportState {
  final ObjectProperty<ImportStep> step = new SimpleObjectProperty<>(ImportStep.CHOOSING);
  final ObjectProperty<@Nullable SourceFile> file = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable Message> refusal = new SimpleObjectProperty<>();
  final ObjectProperty<ImportKind> kind = new SimpleObjectProperty<>(ImportKind.PEOPLE);
  final ObjectProperty<ConflictRule> rule = new SimpleObjectProperty<>(ConflictRule.FILL_BLANKS);
  final ObservableList<ColumnChoice> columns = FXCollections.observableArrayList();
  final ObjectProperty<@Nullable PlanSummary> plan = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable String> filter = new SimpleObjectProperty<>();

  ImportState() {}

  /** Goes back to where a file is chosen. */
  void forgetFile() {
    file.set(null);
    plan.set(null);
    columns.clear();
    step.set(ImportStep.CHOOSING);
  }

  /** How far the import is. */
  public ReadOnlyObjectProperty<ImportStep> step() {
    return step;
  }

  /** The file under work, or null. */
  public ReadOnlyObjectProperty<@Nullable SourceFile> file() {
    return file;
  }

  /** Why the last file was refused, or null. */
  public ReadOnlyObjectProperty<@Nullable Message> refusal() {
    return refusal;
  }

  /** Whether the file lists people or orders. */
  public ReadOnlyObjectProperty<ImportKind> kind() {
    return kind;
  }

  /** Who wins where the file and a stored person differ. */
  public ReadOnlyObjectProperty<ConflictRule> rule() {
    return rule;
  }

  /** The columns in the file's order. */
  public ObservableList<ColumnChoice> columns() {
    return FXCollections.unmodifiableObservableList(columns);
  }

  /** What would happen or has happened; null while it is being worked out. */
  public ReadOnlyObjectProperty<@Nullable PlanSummary> plan() {
    return plan;
  }

  /** The name of the outcome whose rows are shown; null for all. */
  public ObjectProperty<@Nullable String> filter() {
    return filter;
  }

  /** True while the plan can be carried out. */
  public BooleanBinding isReady() {
    return Bindings.createBooleanBinding(
        () -> {
          PlanSummary made = plan.get();
          return made != null && made.isUseful() && step.get() == ImportStep.PLANNING;
        },
        plan,
        step);
  }

  /** True if rows are left out that can be saved. */
  public BooleanBinding hasRejected() {
    return Bindings.createBooleanBinding(
        () -> {
          PlanSummary made = plan.get();
          return made != null && made.rejected() > 0;
        },
        plan);
  }
}
