package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.Field;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.mapping.ReadingReason;
import app.kith.intake.mapping.Sample;
import app.kith.intake.mapping.ValueKind;
import app.kith.quality.values.Style;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of the file as the screen shows it.
 *
 * @param index its position from 0
 * @param header its name
 * @param example its first value
 * @param field what it fills
 * @param kind what its values are
 * @param certain false if the values can be read in two ways and nobody has chosen one, or stay
 *     texts because they are written in several ways
 * @param hasKind true if the kind of its values can be chosen
 * @param style how the values are read; null unless that can be chosen, as they do not decide it
 * @param styles the ways in which they can be read; none unless one can be chosen
 * @param rule what happens where it differs from what is stored; null where there is no choice
 * @param because why its values are taken for the field; null if its name or a person says it
 * @param readBecause why its values are read in their way; null where there is no choice
 */
public record ColumnChoice(
    int index,
    String header,
    String example,
    Field field,
    ValueKind kind,
    boolean certain,
    boolean hasKind,
    @Nullable Style style,
    List<Style> styles,
    @Nullable RuleChoice rule,
    @Nullable Message because,
    @Nullable Message readBecause) {

  /** Copies the list. */
  public ColumnChoice {
    styles = List.copyOf(styles);
  }

  static ColumnChoice of(Column<? extends Field> column, Sample sample, boolean hasKind) {
    return new ColumnChoice(
        column.index(),
        column.header(),
        column.example(),
        column.field(),
        column.reading().kind(),
        column.isCertain(),
        hasKind,
        column.isOpen() ? column.style().orElse(null) : null,
        column.isOpen() ? List.copyOf(column.styles()) : List.of(),
        hasRule(column.field()) ? new RuleChoice(column.rule()) : null,
        column.because(),
        ReadingReason.of(column, sample).orElse(null));
  }

  private static boolean hasRule(Field field) {
    return field instanceof PersonField it
        && !it.isDetail()
        && switch (it) {
          case IGNORED, TAGS, PHOTO, EXTERNAL_REF -> false;
          default -> true;
        };
  }
}
