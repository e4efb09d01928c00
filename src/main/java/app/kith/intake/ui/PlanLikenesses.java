package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.fx.Pending;
import app.kith.intake.people.LikenessReport;
import app.kith.intake.plan.Likeness;
import app.kith.intake.plan.PlanRows;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Looks for rows of a plan that look like somebody, once the plan stands and behind its back. What
 * was said about rows changes nothing in that, so it is looked for once for all of it.
 */
public final class PlanLikenesses {
  private final ImportDesk desk;
  private final Runnable found;
  private final ReadOnlyObjectWrapper<Looked> looked = new ReadOnlyObjectWrapper<>(Looked.NOTHING);
  private @Nullable ImportJob sought;
  private @Nullable Pending<LikenessReport> search;
  private long generation;

  /**
   * How far the search is.
   *
   * @param isLooking true while it runs
   * @param report what was found
   */
  public record Looked(boolean isLooking, LikenessReport report) {
    static final Looked NOTHING = new Looked(false, LikenessReport.NOTHING);

    /** How many rows look like somebody. */
    public int count() {
      return report.found().size();
    }
  }

  /**
   * Nothing looked for.
   *
   * @param found told when a search has ended
   */
  PlanLikenesses(ImportDesk desk, Runnable found) {
    this.desk = desk;
    this.found = found;
  }

  /** How far the search is. */
  public ReadOnlyObjectProperty<Looked> looked() {
    return looked.getReadOnlyProperty();
  }

  /** The rows that look like somebody. */
  List<Likeness> rows() {
    return looked.get().report().found();
  }

  /** Marks the rows of a plan with what is known about them. */
  void mark(@Nullable PlanRows rows) {
    if (rows != null) {
      rows.like(rows());
    }
  }

  /** Looks for what is not known yet about the rows of an import. */
  void look(ImportJob job) {
    ImportJob plain = job.undecided();
    if (plain.equals(sought)) {
      return;
    }
    forget();
    sought = plain;
    long ticket = generation;
    looked.set(new Looked(true, LikenessReport.NOTHING));
    Pending<LikenessReport> running =
        desk.tasks()
            .run(
                Message.of("intake.like.looking"),
                progress -> plain.lookAlikes(desk.intake(), progress));
    search = running;
    running
        .onSuccess(report -> ended(ticket, report))
        .onFailure(
            failure -> {
              if (ticket == generation) {
                ended(ticket, LikenessReport.NOTHING);
                desk.dialogs().error(failure);
              }
            });
  }

  private void ended(long ticket, LikenessReport report) {
    if (ticket == generation) {
      search = null;
      looked.set(new Looked(false, report));
      found.run();
    }
  }

  /** Leaves a search that runs; what was found stays. */
  void stop() {
    if (looked.get().isLooking()) {
      forget();
    }
  }

  /** Leaves a search that runs, and forgets what was found. */
  void forget() {
    generation++;
    sought = null;
    looked.set(Looked.NOTHING);
    Pending<LikenessReport> running = search;
    search = null;
    if (running != null) {
      running.requestStop();
    }
  }
}
