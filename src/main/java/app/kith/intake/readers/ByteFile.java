package app.kith.intake.readers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A file's bytes for sources that cut it up themselves, unpacked if it is a gzip file. */
public final class ByteFile {
  private final SourceInput input;
  private final InputStream buffered;

  private ByteFile(SourceInput input) {
    this.input = input;
    this.buffered = new BufferedInputStream(input, 1 << 16);
  }

  /**
   * Opens a file.
   *
   * @throws app.kith.base.UserFacingException if there is none
   */
  public static ByteFile open(Path file) throws IOException {
    return new ByteFile(SourceInput.open(file));
  }

  /** The bytes; closing them closes the file. */
  public InputStream stream() {
    return buffered;
  }

  /** How much of the file has been read, 0 to 1. */
  public double fraction() {
    return input.fraction();
  }
}
