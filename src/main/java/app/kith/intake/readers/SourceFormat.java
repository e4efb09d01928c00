package app.kith.intake.readers;

/**
 * How a file is to be read: guessed from what it holds, correctable by a person.
 *
 * @param kind what kind of file it is
 * @param encoding the characters' encoding, of text
 * @param delimiter what stands between cells, of delimited text
 * @param lineEnd how lines end, of text
 * @param sheet which sheet of a workbook, from 0
 * @param firstRecord the position, from 0, of the first record that belongs to the table: the
 *     header, or the first row where there is none; what stands above it is a preamble
 * @param named true if that record holds the columns' names
 * @param chosen true if a person has chosen the encoding: then every line is in it
 */
public record SourceFormat(
    FileKind kind,
    Encoding encoding,
    Delimiter delimiter,
    LineEnd lineEnd,
    int sheet,
    int firstRecord,
    boolean named,
    boolean chosen) {

  /** Delimited text. */
  public SourceFormat(
      Encoding encoding, Delimiter delimiter, LineEnd lineEnd, int firstRecord, boolean named) {
    this(FileKind.TEXT, encoding, delimiter, lineEnd, 0, firstRecord, named, false);
  }

  /** One sheet of a workbook. */
  public static SourceFormat ofSheet(FileKind kind, int sheet, TableHead head) {
    return new SourceFormat(
        kind,
        Encoding.UTF_8,
        Delimiter.TAB,
        LineEnd.LF,
        sheet,
        head.firstRecord(),
        head.named(),
        false);
  }

  /** An address book, whose columns have names of their own. */
  public static SourceFormat ofCards(FileKind kind, Encoding encoding) {
    return new SourceFormat(kind, encoding, Delimiter.TAB, LineEnd.LF, 0, 0, true, false);
  }

  /** The same with an encoding that a person has chosen, or that is guessed. */
  public SourceFormat withChosen(boolean other) {
    return new SourceFormat(kind, encoding, delimiter, lineEnd, sheet, firstRecord, named, other);
  }

  /** The same with another delimiter. */
  public SourceFormat withDelimiter(Delimiter other) {
    return new SourceFormat(kind, encoding, other, lineEnd, sheet, firstRecord, named, chosen);
  }

  /** The same with the first record taken as names, or as a row. */
  public SourceFormat withNamed(boolean other) {
    return new SourceFormat(kind, encoding, delimiter, lineEnd, sheet, firstRecord, other, chosen);
  }
}
