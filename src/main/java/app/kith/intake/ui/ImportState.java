package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.intake.SourceFile;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.Outcome;
import app.kith.quality.clean.Cleaning;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
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
  final ObjectProperty<@Nullable Outcome> filter = new SimpleObjectProperty<>();
  final BooleanProperty onlyOpen = new SimpleBooleanProperty();
  final BooleanProperty onlyAlike = new SimpleBooleanProperty();
  final StringProperty text = new SimpleStringProperty("");
  final BooleanProperty isCurrent = new SimpleBooleanProperty();

  final BooleanProperty clean = new SimpleBooleanProperty();
  final ReadOnlyObjectWrapper<Set<String>> own = new ReadOnlyObjectWrapper<>(Set.of());

  final ReadOnlyObjectWrapper<String> country = new ReadOnlyObjectWrapper<>("");

  ImportState() {}

  /** The two-letter code of the country that the file is from; "" for none. */
  public ReadOnlyObjectProperty<String> country() {
    return country.getReadOnlyProperty();
  }

  /** Takes the business's own addresses, with anything between them; true if that is news. */
  boolean owns(String typed) {
    Set<String> wanted =
        Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[\\s,;，；]+"))
            .filter(address -> !address.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    boolean news = !wanted.equals(own.get()) && step.get() == ImportStep.PLANNING;
    own.set(news ? wanted : own.get());
    return news;
  }

  /** Takes where the file comes from; true if that changes what is planned. */
  boolean comesFrom(String code) {
    boolean news = !code.equals(country.get());
    country.set(code);
    return news && step.get() == ImportStep.PLANNING;
  }

  /** Takes a wish to clean; true if that is news. */
  boolean cleans(boolean wanted) {
    boolean news = clean.get() != wanted && step.get() == ImportStep.PLANNING;
    clean.set(news ? wanted : clean.get());
    return news;
  }

  @Nullable Cleaning cleaning(Locale language) {
    String code = country.get();
    return clean.get() ? new Cleaning(code.isEmpty() ? null : code, language) : null;
  }

  /** Whether the values of people are cleaned as they come in. */
  public ReadOnlyBooleanProperty clean() {
    return clean;
  }

  /** The business's own addresses in a file of mail, in lower case; none: they are guessed. */
  public ReadOnlyObjectProperty<Set<String>> own() {
    return own.getReadOnlyProperty();
  }

  /** Goes back to where a file is chosen. */
  void forgetFile() {
    file.set(null);
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

  /** True where rows tell of people, with or without their orders. */
  public BooleanBinding listsPeople() {
    return kind.isEqualTo(ImportKind.PEOPLE).or(kind.isEqualTo(ImportKind.BOTH));
  }

  /** Who wins where the file and a stored person differ. */
  public ReadOnlyObjectProperty<ConflictRule> rule() {
    return rule;
  }

  /** The columns in the file's order. */
  public ObservableList<ColumnChoice> columns() {
    return FXCollections.unmodifiableObservableList(columns);
  }

  /** The name of the column that says when rows were last changed, or null. */
  public @Nullable String newestBy() {
    return columns.stream()
        .filter(column -> column.field() == PersonField.MODIFIED)
        .map(ColumnChoice::header)
        .findFirst()
        .orElse(null);
  }

  /** What would happen, of the rows read so far, or has happened; null before the first row. */
  public ReadOnlyObjectProperty<@Nullable PlanSummary> plan() {
    return plan;
  }

  /** The outcome whose rows are shown; null for all. */
  public ObjectProperty<@Nullable Outcome> filter() {
    return filter;
  }

  /** True if only rows are shown that a person is still asked about. */
  public BooleanProperty onlyOpen() {
    return onlyOpen;
  }

  /** True if only rows are shown that look like somebody. */
  public BooleanProperty onlyAlike() {
    return onlyAlike;
  }

  /** What the rows that are shown have in a cell; "" for all. */
  public StringProperty text() {
    return text;
  }

  /** True once the plan says everything: the file is read and every correction is in it. */
  public ReadOnlyBooleanProperty isCurrent() {
    return isCurrent;
  }

  /** True while the plan can be carried out. */
  public BooleanBinding isReady() {
    return Bindings.createBooleanBinding(
        () -> {
          PlanSummary made = plan.get();
          boolean useful = made != null && made.isUseful() && isCurrent.get();
          return useful && step.get() == ImportStep.PLANNING;
        },
        plan,
        isCurrent,
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
