package app.kith.intake.mapping;

import app.kith.intake.readers.Row;
import app.kith.quality.values.Cells;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Names in two columns of which one is only called a name: Name beside Vorname or Nom beside Prénom
 * is the family, Nombre beside Apellidos what somebody is given. A column with both in it is the
 * whole name.
 */
final class NameColumns {
  private static final Set<PersonField> WHOLE =
      Set.of(PersonField.FULL_NAME, PersonField.NAME_FAMILY_FIRST);

  private NameColumns() {}

  /** The columns with the whole name as the part that the other column leaves to it. */
  static List<Column<PersonField>> completed(List<Column<PersonField>> columns, Sample sample) {
    Optional<Column<PersonField>> given = only(columns, PersonField.GIVEN_NAME);
    Optional<Column<PersonField>> family = only(columns, PersonField.FAMILY_NAME);
    if (given.isPresent() == family.isPresent()) {
      return columns;
    }
    PersonField missing = given.isPresent() ? PersonField.FAMILY_NAME : PersonField.GIVEN_NAME;
    int part = given.or(() -> family).orElseThrow().index();
    return columns.stream()
        .map(
            column ->
                WHOLE.contains(column.field()) && !contains(sample, column.index(), part)
                    ? column.withField(missing)
                    : column)
        .toList();
  }

  private static Optional<Column<PersonField>> only(
      List<Column<PersonField>> columns, PersonField field) {
    return columns.stream().filter(column -> column.field() == field).findFirst();
  }

  /** True if a whole name has the part in it wherever there are both, but for a few. */
  private static boolean contains(Sample sample, int whole, int part) {
    int both = 0;
    int within = 0;
    for (Row row : sample.rows()) {
      String name = Cells.trimmed(row.cell(whole)).toLowerCase(Locale.ROOT);
      String of = Cells.trimmed(row.cell(part)).toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !of.isEmpty()) {
        both++;
        within += name.contains(of) ? 1 : 0;
      }
    }
    return both == 0 || within * 2 > both;
  }
}
