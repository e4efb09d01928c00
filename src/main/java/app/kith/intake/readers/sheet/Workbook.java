package app.kith.intake.readers.sheet;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.intake.readers.FileKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** An open workbook: the names of its sheets, and each of them as rows. Not thread-safe. */
public abstract sealed class Workbook implements AutoCloseable permits XlsxWorkbook, OdsWorkbook {
  private final Archive archive;

  Workbook(Archive archive) {
    this.archive = archive;
  }

  /**
   * Opens a workbook.
   *
   * @param kind {@link FileKind#XLSX} or {@link FileKind#ODS}
   * @throws UserFacingException if it is none, is locked with a password, or is hostile
   */
  public static Workbook open(Path file, FileKind kind) {
    Archive archive = null;
    Workbook opened = null;
    try {
      archive = new Archive(file);
      opened = kind == FileKind.ODS ? new OdsWorkbook(archive) : new XlsxWorkbook(archive);
      return opened;
    } catch (IOException | XMLStreamException e) {
      throw unreadable(String.valueOf(file.getFileName()), e);
    } finally {
      if (opened == null) {
        close(archive);
      }
    }
  }

  private static void close(@Nullable Archive archive) {
    if (archive != null) {
      try {
        archive.close();
      } catch (IOException e) {
        throw unreadable(archive.file(), e);
      }
    }
  }

  /** The sheets' names in order, hidden ones left out. */
  public abstract List<String> sheets();

  /** A sheet's rows from the top. */
  abstract SheetCursor rows(int sheet) throws IOException, XMLStreamException;

  Archive archive() {
    return archive;
  }

  static UserFacingException unreadable(String file, Exception cause) {
    return new UserFacingException(Message.of("intake.refused.unreadable", file), cause);
  }

  @Override
  public void close() {
    close(archive);
  }
}
