package app.kith.intake.people;

import app.kith.intake.mapping.Mapping;
import app.kith.intake.mapping.PersonField;
import app.kith.intake.readers.SourceFormat;
import java.nio.file.Path;

/**
 * A file of people and how a person wants it read.
 *
 * @param file the file
 * @param format how it is written
 * @param mapping what its columns are
 * @param rule what happens to people who are there already
 */
public record PeopleRequest(
    Path file, SourceFormat format, Mapping<PersonField> mapping, ConflictRule rule) {}
