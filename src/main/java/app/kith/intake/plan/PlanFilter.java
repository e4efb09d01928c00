package app.kith.intake.plan;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a plan are looked for.
 *
 * @param outcome what becomes of them; null for whatever does
 * @param text what a cell or a change holds, in whatever case; "" for anything
 */
public record PlanFilter(@Nullable Outcome outcome, String text) {
  /** Every row. */
  public static final PlanFilter ALL = new PlanFilter(null, "");

  /** Lowers the text. */
  public PlanFilter {
    text = text.strip().toLowerCase(Locale.ROOT);
  }

  boolean takes(Outcome of) {
    return outcome == null || outcome == of;
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
