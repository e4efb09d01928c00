package app.kith.intake.ui;

import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.Field;
import app.kith.intake.mapping.ValueKind;

/**
 * One column of the file as the screen shows it.
 *
 * @param index its position from 0
 * @param header its name
 * @param example its first value
 * @param field what it fills
 * @param kind what its values are
 * @param certain false if the values can be read in two ways
 * @param hasKind true if the kind of its values can be chosen
 */
public record ColumnChoice(
    int index,
    String header,
    String example,
    Field field,
    ValueKind kind,
    boolean certain,
    boolean hasKind) {

  static ColumnChoice of(Column<? extends Field> column, boolean hasKind) {
    return new ColumnChoice(
        column.index(),
        column.header(),
        column.example(),
        column.field(),
        column.reading().kind(),
        column.reading().certain(),
        hasKind);
  }
}
