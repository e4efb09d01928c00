package app.kith.intake.ui;

import app.kith.intake.mapping.Field;
import app.kith.intake.mapping.ValueKind;
import app.kith.quality.values.Style;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a person says about the columns: what each fills, and how its values are read. */
public final class FieldChoices {
  private final ImportState state;
  private final Supplier<@Nullable Columns> now;
  private final Consumer<Columns> corrected;

  /**
   * Choices.
   *
   * @param now what the columns are taken for; null without a file
   * @param corrected told what they are taken for from now on
   */
  FieldChoices(ImportState state, Supplier<@Nullable Columns> now, Consumer<Columns> corrected) {
    this.state = state;
    this.now = now;
    this.corrected = corrected;
  }

  /** Gives a column a field. */
  public void field(int column, Field field) {
    Columns old = now.get();
    if (old != null && !state.columns.get(column).field().equals(field)) {
      corrected.accept(old.with(state.kind.get(), column, field));
    }
  }

  /** Says what an own field's values are. */
  public void valueKind(int column, ValueKind wanted) {
    Columns old = now.get();
    ColumnChoice choice = state.columns.get(column);
    if (old != null && choice.hasKind() && choice.kind() != wanted) {
      corrected.accept(old.with(state.kind.get(), column, wanted));
    }
  }

  /** Gives a column a rule of its own, or that of the file. */
  public void columnRule(int column, RuleChoice wanted) {
    Columns old = now.get();
    if (old != null && !wanted.equals(state.columns.get(column).rule())) {
      corrected.accept(old.with(state.kind.get(), column, wanted));
    }
  }

  /** Says how a column's values are read. */
  public void style(int column, Style wanted) {
    Columns old = now.get();
    if (old != null && state.columns.get(column).styles().contains(wanted)) {
      corrected.accept(old.with(state.kind.get(), column, wanted));
    }
  }
}
