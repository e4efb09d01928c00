package app.kith.intake.readers;

/** What stands between two cells. */
public enum Delimiter {
  /** A comma. */
  COMMA(','),
  /** A semicolon, as spreadsheets write where the comma is the decimal sign. */
  SEMICOLON(';'),
  /** A tab. */
  TAB('\t'),
  /** A vertical bar. */
  PIPE('|'),
  /** Runs of blanks, as statistics programs write columns. */
  BLANKS('\t');

  private final char separator;

  Delimiter(char separator) {
    this.separator = separator;
  }

  /** The one character between cells; runs of blanks are turned into it before parsing. */
  char separator() {
    return separator;
  }
}
