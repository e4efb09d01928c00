package app.kith.intake.mapping;

import app.kith.quality.values.Style;
import java.util.List;
import java.util.Optional;

/**
 * What every column of a file is taken for, in the file's order.
 *
 * @param columns one for each column
 */
public record Mapping<F extends Field>(List<Column<F>> columns) {

  /** Copies the columns. */
  public Mapping {
    columns = List.copyOf(columns);
  }

  /** The column that fills a field, if there is one; of several the first. */
  public Optional<Column<F>> of(F field) {
    return columns.stream().filter(column -> column.field().equals(field)).findFirst();
  }

  /** The name of the column that says when rows were last changed, if there is one. */
  public Optional<String> newestBy() {
    return columns.stream()
        .filter(column -> column.field() == PersonField.MODIFIED)
        .map(Column::header)
        .findFirst();
  }

  /** The mapping with every column read in a way that a person has chosen. */
  public Mapping<F> with(Style style) {
    return new Mapping<>(columns.stream().map(column -> column.withStyle(style)).toList());
  }

  /** The mapping with a rule for every column that has none of its own. */
  public Mapping<F> ruled(ConflictRule standard) {
    return new Mapping<>(
        columns.stream()
            .map(column -> column.rule() == null ? column.withRule(standard) : column)
            .toList());
  }

  /**
   * The mapping with one column replaced; a field that holds one column only is taken from others.
   */
  public Mapping<F> with(Column<F> changed, F unused) {
    return new Mapping<>(
        columns.stream()
            .map(
                column -> {
                  if (column.index() == changed.index()) {
                    return changed;
                  }
                  boolean taken =
                      column.field().equals(changed.field()) && !changed.field().isRepeatable();
                  return taken ? column.withField(unused) : column;
                })
            .toList());
  }
}
