package app.kith.intake.readers;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** A text file's characters for sources that cut it up themselves: decoded, without a mark. */
public final class TextFile implements AutoCloseable {
  private final SourceReader reader;

  private TextFile(SourceReader reader) {
    this.reader = reader;
  }

  /**
   * Opens a file, unpacked if it is a gzip file.
   *
   * @param problems hears of lines in another encoding than the rest
   * @throws app.kith.base.UserFacingException if there is none
   */
  public static TextFile open(Path file, SourceFormat format, Problems problems)
      throws IOException {
    return new TextFile(
        SourceReader.open(
            file,
            format.withDelimiter(Delimiter.COMMA),
            0,
            new LineEncodings(file, format.encoding(), problems)));
  }

  /** The characters. */
  public Reader reader() {
    return reader;
  }

  /** How much of the file has been read, 0 to 1. */
  public double fraction() {
    return reader.fraction();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
