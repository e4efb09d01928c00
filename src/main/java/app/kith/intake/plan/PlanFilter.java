package app.kith.intake.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a plan are looked for.
 *
 * @param outcome what becomes of them; null for whatever does
 * @param open true for only those that a person is still asked about
 * @param alike true for only those that look like somebody
 * @param text what a cell or a change holds, in whatever case; "" for anything
 */
public record PlanFilter(@Nullable Outcome outcome, boolean open, boolean alike, String text) {
  /** Every row. */
  public static final PlanFilter ALL = new PlanFilter(null, "");

  /** Lowers the text. */
  public PlanFilter {
    text = text.strip().toLowerCase(Locale.ROOT);
  }

  /** Rows of one outcome with a text. */
  public PlanFilter(@Nullable Outcome outcome, String text) {
    this(outcome, false, false, text);
  }

  boolean takes(Outcome of, boolean isOpen, boolean isAlike) {
    return (outcome == null || outcome == of) && (isOpen || !open) && (isAlike || !alike);
  }

  boolean takes(PlanRow row) {
    return text.isEmpty()
        || row.cells().stream().anyMatch(this::holds)
        || row.changes().stream().anyMatch(it -> holds(it.before()) || holds(it.after()));
  }

  private boolean holds(String cell) {
    return cell.length() >= text.length() && cell.toLowerCase(Locale.ROOT).contains(text);
  }
}
