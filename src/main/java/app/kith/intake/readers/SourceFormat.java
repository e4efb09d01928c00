package app.kith.intake.readers;

/**
 * How a text file is to be read: guessed by {@link FormatGuess}, correctable by a person.
 *
 * @param encoding the characters' encoding
 * @param delimiter what stands between cells
 * @param lineEnd how lines end
 * @param firstRecord the position, from 0, of the first record that belongs to the table: the
 *     header, or the first row where there is none; what stands above it is a preamble
 * @param named true if that record holds the columns' names
 */
public record SourceFormat(
    Encoding encoding, Delimiter delimiter, LineEnd lineEnd, int firstRecord, boolean named) {

  /** The same with another encoding. */
  public SourceFormat withEncoding(Encoding other) {
    return new SourceFormat(other, delimiter, lineEnd, firstRecord, named);
  }

  /** The same with another delimiter. */
  public SourceFormat withDelimiter(Delimiter other) {
    return new SourceFormat(encoding, other, lineEnd, firstRecord, named);
  }

  /** The same with the first record taken as names, or as a row. */
  public SourceFormat withNamed(boolean other) {
    return new SourceFormat(encoding, delimiter, lineEnd, firstRecord, other);
  }
}
