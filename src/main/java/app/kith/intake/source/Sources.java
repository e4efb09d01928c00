package app.kith.intake.source;

import app.kith.base.UserFacingException;
import app.kith.intake.readers.CsvRowSource;
import app.kith.intake.readers.Delimiter;
import app.kith.intake.readers.Encoding;
import app.kith.intake.readers.FileKind;
import app.kith.intake.readers.FormatGuess;
import app.kith.intake.readers.RowSource;
import app.kith.intake.readers.SourceFormat;
import app.kith.intake.readers.card.CardRowSource;
import app.kith.intake.readers.mail.AddressRowSource;
import app.kith.intake.readers.mail.MailRowSource;
import app.kith.intake.readers.sheet.SheetRowSource;
import app.kith.intake.readers.sheet.Workbook;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guesses how files are to be read, and opens them. */
public final class Sources {
  private Sources() {}

  /**
   * Guesses a file's kind and format.
   *
   * @throws UserFacingException if the file is empty, hostile, or nothing that can be read
   */
  public static SourceFormat guess(Path file) {
    return guess(file, null);
  }

  /** Guesses the rest where a person has chosen the encoding. */
  public static SourceFormat guess(Path file, @Nullable Encoding chosen) {
    FileKind kind = KindGuess.of(file);
    return switch (kind) {
      case TEXT -> FormatGuess.of(file, chosen);
      case XLSX, ODS -> SheetRowSource.guess(file, kind, null);
      case VCARD, LDIF, MAIL, ADDRESSES ->
          SourceFormat.ofCards(kind, chosen == null ? FormatGuess.encoding(file) : chosen)
              .withChosen(chosen != null);
    };
  }

  /** Guesses where the table begins, for a delimiter that a person has chosen. */
  public static SourceFormat guess(Path file, SourceFormat format, Delimiter delimiter) {
    return FormatGuess.of(file, format, delimiter);
  }

  /** Guesses where the table begins on a sheet that a person has chosen. */
  public static SourceFormat onSheet(Path file, SourceFormat format, int sheet) {
    return SheetRowSource.guess(file, format.kind(), sheet);
  }

  /** The names of a workbook's sheets; none for other files. */
  public static List<String> sheets(Path file, SourceFormat format) {
    if (!format.kind().isWorkbook()) {
      return List.of();
    }
    try (Workbook workbook = Workbook.open(file, format.kind())) {
      return workbook.sheets();
    }
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws UserFacingException if it cannot be read, is empty, or its head is no table
   */
  public static RowSource open(Path file, SourceFormat format) {
    return switch (format.kind()) {
      case TEXT -> CsvRowSource.open(file, format);
      case XLSX, ODS -> SheetRowSource.open(file, format);
      case VCARD, LDIF -> CardRowSource.open(file, format);
      case MAIL -> MailRowSource.open(file);
      case ADDRESSES -> AddressRowSource.open(file, format);
    };
  }
}
