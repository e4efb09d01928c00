package app.kith.intake.people;

import app.kith.contact.CustomField;
import app.kith.intake.mapping.Column;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import app.kith.intake.readers.Row;
import app.kith.quality.values.Cells;
import app.kith.quality.values.Numbers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Watches an import for amounts whose currency has no place: a field of numbers that is there
 * already and says no currency takes the number alone.
 */
final class LostCurrencies {
  private final List<Column<PersonField>> columns;
  private final Problems problems;

  LostCurrencies(Mapping<PersonField> mapping, List<CustomField> existing, Problems problems) {
    Set<String> numbers =
        existing.stream()
            .filter(field -> field.kind() == CustomField.Kind.NUMBER)
            .map(CustomField::name)
            .collect(Collectors.toSet());
    this.columns =
        PersonRowReader.own(mapping).stream()
            .filter(column -> numbers.contains(column.header()))
            .filter(column -> OwnFields.name(column, numbers).equals(column.header()))
            .filter(column -> !Numbers.currency(column.example()).isEmpty())
            .filter(column -> !column.header().contains(Numbers.currency(column.example())))
            .toList();
    this.problems = problems;
  }

  /** Looks at a row that comes in. */
  void look(Row row) {
    for (Column<PersonField> column : columns) {
      String cell = Cells.trimmed(row.cell(column.index()));
      if (Numbers.currency(cell).equals(Numbers.currency(column.example()))) { // else it is text
        problems.add(ProblemKind.CURRENCY_LEFT, row.number(), column.header() + ": " + cell);
      }
    }
  }
}
