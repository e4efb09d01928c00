package app.kith.intake.ui;

import app.kith.intake.plan.Likeness;
import app.kith.intake.plan.Outcome;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.plan.RowChoices;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Whom rows of a plan are: whether they are whom they look like, or whom their keys meet. */
public final class PlanVerdicts {
  private static final Set<Outcome> MET =
      Set.of(Outcome.CHANGED, Outcome.UNCHANGED, Outcome.REPEATED);

  private final ImportState state;
  private final PlanLikenesses likenesses;
  private final Supplier<RowChoices> choices;
  private final Consumer<RowChoices> chosen;

  PlanVerdicts(
      ImportState state,
      PlanLikenesses likenesses,
      Supplier<RowChoices> choices,
      Consumer<RowChoices> chosen) {
    this.state = state;
    this.likenesses = likenesses;
    this.choices = choices;
    this.chosen = chosen;
  }

  /** What was said about whether a row is whom it looks like; null while nobody has. */
  @Nullable Boolean verdict(PlanRow row) {
    RowChoices.Verdict verdict = choices.get().verdict(row.row());
    return verdict == null ? null : verdict.same();
  }

  /** Says whether rows are whom they look like; null takes it back. */
  void decide(List<Likeness> rows, @Nullable Boolean same) {
    if (!rows.isEmpty()) {
      chosen.accept(choices.get().decide(rows, same));
    }
  }

  /** The rows that are surely somebody and of which nobody has said anything yet. */
  List<Likeness> sureAndOpen() {
    return likenesses.rows().stream()
        .filter(likeness -> likeness.isSure() && choices.get().verdict(likeness.row()) == null)
        .toList();
  }

  /** True if there are rows of which it can be said who they are. */
  boolean hasAny() {
    PlanSummary plan = state.plan.get();
    boolean meets =
        plan != null
            && plan.outcomes().stream()
                .anyMatch(count -> MET.contains(count.outcome()) && count.rows() > 0);
    return likenesses.looked().get().count() > 0
        || (isOfPeople() && (meets || !choices.get().apart().isEmpty()));
  }

  /** True if a row can be kept as a new person: a key meets somebody. */
  boolean isMet(PlanRow row) {
    return row.met() != null && isOfPeople();
  }

  /** Orders follow the keys of their people, so a row of both cannot go against them. */
  private boolean isOfPeople() {
    return state.kind.get() == ImportKind.PEOPLE;
  }

  /** True if a row is kept as a new person. */
  boolean isApart(PlanRow row) {
    return choices.get().isApart(row.row());
  }

  /** Keeps a row as a new person, or takes it again for whom its keys meet. */
  void keepApart(PlanRow row, boolean isNew) {
    chosen.accept(choices.get().keepApart(row.row(), isNew));
  }
}
