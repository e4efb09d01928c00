package app.kith.intake.readers;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** A text file's characters for sources that cut it up themselves: decoded, without a mark. */
public final class TextFile implements AutoCloseable {
  private final Path file;
  private final SourceReader reader;

  private TextFile(Path file, SourceReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /**
   * Opens a file, unpacked if it is a gzip file.
   *
   * @param problems hears of lines in another encoding than the rest
   * @throws UserFacingException if there is none, or it cannot be read
   */
  public static TextFile open(Path file, SourceFormat format, Problems problems) {
    try {
      return new TextFile(
          file,
          SourceReader.open(
              file,
              format.withDelimiter(Delimiter.COMMA),
              0,
              new LineEncodings(file, format.encoding(), problems)));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** What to say of a file that cannot be read, or not further. */
  public static UserFacingException unreadable(Path file, Exception e) {
    return new UserFacingException(
        Message.of("intake.refused.unreadable", SourceInput.name(file)), e);
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
  public void close() {
    try {
      reader.close();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }
}
