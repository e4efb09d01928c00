package app.kith.intake.people;

import app.kith.intake.mapping.ConflictRule;
import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.plan.RowChoices;
import app.kith.intake.readers.RowSource;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.source.Sources;
import app.kith.quality.clean.Cleaning;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of people and how a person wants it read.
 *
 * @param file the file
 * @param format how it is written
 * @param mapping what its columns are
 * @param rule what happens to people who are there already
 * @param choices what was decided about single rows
 * @param cleaning how values are cleaned, or null to leave them as they stand
 */
public record PeopleRequest(
    Path file,
    SourceFormat format,
    Mapping<PersonField> mapping,
    ConflictRule rule,
    RowChoices choices,
    @Nullable Cleaning cleaning) {

  /** A request that takes every row as it stands. */
  public PeopleRequest(
      Path file, SourceFormat format, Mapping<PersonField> mapping, ConflictRule rule) {
    this(file, format, mapping, rule, RowChoices.NONE, null);
  }

  /** The request with other choices. */
  public PeopleRequest with(RowChoices other) {
    return new PeopleRequest(file, format, mapping, rule, other, cleaning);
  }

  /** The request with values cleaned, or left as they stand. */
  public PeopleRequest cleaned(@Nullable Cleaning wanted) {
    return new PeopleRequest(file, format, mapping, rule, choices, wanted);
  }

  /** The rows, corrected. */
  RowSource rows() {
    return choices.applied(Sources.open(file, format));
  }
}
