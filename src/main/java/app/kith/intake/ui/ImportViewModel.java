package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.fx.Pending;
import app.kith.intake.Intake;
import app.kith.intake.SourceFile;
import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.recipe.Recipe;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The Import screen's state: a file, what its columns are, what an import would do. The plan is
 * made anew after every correction; the newest correction wins.
 */
public final class ImportViewModel {
  private final ImportDesk desk;
  private final ImportState state = new ImportState();
  private final RunningWork work = new RunningWork();
  private final RejectedSaving saving;
  private final PlanViewModel plan;
  private final FileReading reading;
  private final RecipeChoices recipes;
  private final DoneImport done;
  private final FieldChoices fields;
  private final FileQueue queue;
  private @Nullable Columns chosen;
  private long generation;

  /** A screen without a file. */
  public ImportViewModel(ImportDesk desk) {
    this.desk = desk;
    this.saving = new RejectedSaving(desk);
    this.plan = new PlanViewModel(desk, state, work, this::refuse);
    this.reading = new FileReading(desk.intake(), state, this::inspect);
    this.done = new DoneImport(desk);
    this.fields = new FieldChoices(state, () -> chosen, this::change);
    this.queue = new FileQueue(state, this::open);
    this.recipes = new RecipeChoices(desk, this::recipe, this::readBy, this::keptAs);
    state.country.set(desk.intake().country());
  }

  /** What the screen shows. */
  public ImportState state() {
    return state;
  }

  /** How the file is written. */
  public FileReading reading() {
    return reading;
  }

  /** The files that wait. */
  public FileQueue queue() {
    return queue;
  }

  /** How columns of known sources are read. */
  public RecipeChoices recipes() {
    return recipes;
  }

  private Optional<Recipe> recipe(String name) {
    return Optional.ofNullable(chosen)
        .flatMap(it -> it.recipe(name, state.kind.get(), state.rule.get()));
  }

  /** The columns are read by a recipe now that says just what they are. */
  private void keptAs(Recipe recipe) {
    SourceFile open = state.file.get();
    if (open != null) {
      state.file.set(open.readBy(recipe));
    }
  }

  private void readBy(Recipe recipe) {
    SourceFile open = state.file.get();
    boolean other = open != null && !open.recipe().equals(Optional.of(recipe));
    if (open != null && other && state.step.get() == ImportStep.PLANNING) {
      show(generation, open.readBy(recipe), true);
    }
  }

  /** What the screen waits for. */
  public RunningWork work() {
    return work;
  }

  /** The plan and its rows. */
  public PlanViewModel plan() {
    return plan;
  }

  /** Asks for a file and looks at it. */
  public void choose() {
    desk.dialogs()
        .openFile(Message.of("intake.choose"), Intake.fileEndings())
        .ifPresent(this::open);
  }

  /** Looks at a file. */
  public void open(Path path) {
    inspect(() -> desk.intake().inspect(path), true);
  }

  /** Looks at pasted text: a table or contact cards. */
  public void paste(String text) {
    inspect(() -> desk.intake().inspectText(text), true);
  }

  private void inspect(Supplier<SourceFile> look, boolean fresh) {
    if (fresh && state.step.get() == ImportStep.RUNNING) {
      return;
    }
    plan.stop();
    long ticket = ++generation;
    queue.looks(true);
    state.refusal.set(null);
    desk.tasks()
        .run(Message.of("intake.reading"), _ -> look.get())
        .onSuccess(found -> show(ticket, found, fresh))
        .onFailure(
            failure -> {
              if (ticket == generation) {
                refuse(failure);
              }
            });
  }

  private void refuse(Throwable failure) {
    queue.looks(false);
    if (failure instanceof UserFacingException told) {
      plan.clear();
      state.forgetFile();
      state.refusal.set(told.userMessage());
    } else {
      desk.dialogs().error(failure);
    }
  }

  private void show(long ticket, SourceFile found, boolean fresh) {
    if (ticket != generation) {
      return;
    }
    queue.looks(false);
    chosen = Columns.guessed(found.writtenIn(state.country.get()));
    done.forget();
    plan.forgetChoices();
    if (fresh) {
      state.kind.set(ImportKind.of(found));
      state.own.set(Set.of());
    }
    state.file.set(found);
    recipes.load();
    state.step.set(ImportStep.PLANNING);
    showColumns();
    makePlan();
  }

  /** Takes the file for a list of people or of orders. */
  public void kind(ImportKind wanted) {
    if (state.kind.get() != wanted && state.step.get() == ImportStep.PLANNING) {
      state.kind.set(wanted);
      showColumns();
      makePlan();
    }
  }

  /** Chooses who wins where both have a value. */
  public void rule(ConflictRule wanted) {
    if (state.rule.get() != wanted && state.step.get() == ImportStep.PLANNING) {
      state.rule.set(wanted);
      makePlan();
    }
  }

  /** Cleans the values of people as they come in, or leaves them. */
  public void clean(boolean wanted) {
    if (state.cleans(wanted)) {
      makePlan();
    }
  }

  /**
   * Says which addresses of the mail are the business's own.
   *
   * @param typed addresses with anything between them; none to have them guessed
   */
  public void own(String typed) {
    if (state.owns(typed)) {
      makePlan();
    }
  }

  /** Says from which country the file is, whose customs decide where no value does; "" for none. */
  public void country(String code) {
    Columns shown = chosen;
    if (state.comesFrom(code) && shown != null) {
      change(shown.writtenIn(code));
    }
  }

  /** What is said about the columns. */
  public FieldChoices fields() {
    return fields;
  }

  private void change(Columns corrected) {
    chosen = corrected;
    showColumns();
    makePlan();
  }

  private void showColumns() {
    Columns shown = chosen;
    if (shown != null) {
      state.columns.setAll(shown.shown(state.kind.get()));
    }
  }

  private Optional<ImportJob> job() {
    String unnamed = desk.texts().text("intake.unnamed");
    return Optional.ofNullable(chosen)
        .map(it -> it.job(state.kind.get(), state.rule.get(), unnamed, state.own.get()))
        .map(it -> it.with(plan.choices()).cleaned(state.cleaning(desk.texts().locale())));
  }

  private void makePlan() {
    job().ifPresent(plan::make);
  }

  /** Does what the plan says. */
  public void importNow() {
    if (!state.isReady().get()) {
      return;
    }
    ImportJob job = job().orElseThrow();
    Path open = Objects.requireNonNull(state.file.get()).path();
    state.step.set(ImportStep.RUNNING);
    Pending<ImportJob.Outcome> pending =
        desk.tasks().run(Message.of("intake.importing"), progress -> done.run(open, job, progress));
    work.follow(pending, this::ended);
    pending
        .onSuccess(this::finished)
        .onFailure(
            failure -> {
              state.step.set(ImportStep.PLANNING);
              desk.dialogs().error(failure);
            });
  }

  private void finished(ImportJob.Outcome outcome) {
    state.plan.set(outcome.summary());
    state.step.set(ImportStep.DONE);
    done.remember(outcome.changeSet());
  }

  /** An import that was stopped leaves the plan as it was. */
  private void ended() {
    if (state.step.get() == ImportStep.RUNNING) {
      state.step.set(ImportStep.PLANNING);
    }
  }

  /** Asks what runs to stop; a stopped import leaves nothing behind. */
  public void stop() {
    work.stop();
  }

  /** Takes the import that was just done back. */
  public void undo() {
    done.undo(
        () -> {
          state.step.set(ImportStep.PLANNING);
          makePlan();
        });
  }

  /** Saves the rejected rows with their reasons. */
  public void saveRejected() {
    job().ifPresent(saving::ask);
  }

  /** Forgets the file; the next one that waits takes its place. */
  public void another() {
    generation++;
    plan.clear();
    state.forgetFile();
    chosen = null;
    done.forget();
    queue.next();
  }
}
