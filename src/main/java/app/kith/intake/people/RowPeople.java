package app.kith.intake.people;

import app.kith.intake.readers.Row;

/**
 * Who the rows of a file are about, by what tells people apart. Rows are to be asked about in the
 * order of the file; asked again, each gives the same answer. Not thread-safe.
 */
public final class RowPeople {
  private final PersonRowReader reader;
  private final Matcher matcher;

  RowPeople(PersonRowReader reader, Matcher matcher) {
    this.reader = reader;
    this.matcher = matcher;
  }

  /**
   * The person of a row.
   *
   * @return the id of somebody stored; a negative number for somebody new, the same for all of
   *     their rows; 0 if the row names nobody
   */
  public long of(Row row) {
    PersonDraft draft = reader.read(row);
    if (draft == null) {
      return 0;
    }
    Matcher.Match match = matcher.match(draft);
    return match.kept() == 0 ? match.number() : match.kept();
  }
}
