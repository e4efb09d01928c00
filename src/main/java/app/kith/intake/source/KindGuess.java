package app.kith.intake.source;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.intake.readers.FileKind;
import app.kith.intake.readers.FormatGuess;
import app.kith.intake.readers.mail.AddressRowSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Tells from a file's first bytes what kind it is; what no kind claims is text. */
final class KindGuess {
  private static final Pattern LDIF =
      Pattern.compile(
          "(?i)(?:#[^\\n]*\\n(?: [^\\n]*\\n)*+|\\s++|version: *1 *\\r?\\n)*+dn::? *+\\S");
  private static final Pattern MAIL_FIELD =
      Pattern.compile("(?m)^([A-Za-z][A-Za-z-]{1,40}):(?: |$)");
  private static final Set<String> MAIL_FIELDS =
      Set.of(
          "received",
          "from",
          "to",
          "date",
          "subject",
          "message-id",
          "return-path",
          "delivered-to",
          "mime-version",
          "content-type");

  private KindGuess() {}

  static FileKind of(Path file) {
    byte[] head = FormatGuess.head(file);
    boolean zip = head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3;
    return zip ? ofArchive(file) : ofText(FormatGuess.text(head));
  }

  private static FileKind ofArchive(Path file) {
    String name = String.valueOf(file.getFileName());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.xml") != null) {
        return FileKind.XLSX;
      }
      var type = zip.getEntry("mimetype");
      if (type != null && zip.getEntry("content.xml") != null) {
        try (var in = zip.getInputStream(type)) {
          String text = new String(in.readNBytes(100), StandardCharsets.US_ASCII);
          if (text.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
            return FileKind.ODS;
          }
        }
      }
      boolean binary = zip.getEntry("xl/workbook.bin") != null;
      throw new UserFacingException(
          Message.of(binary ? "intake.refused.oldOffice" : "intake.refused.zip", name));
    } catch (IOException e) {
      throw new UserFacingException(Message.of("intake.refused.unreadable", name), e);
    }
  }

  private static FileKind ofText(String text) {
    String start = text.stripLeading();
    if (start.regionMatches(true, 0, "BEGIN:VCARD", 0, 11)) {
      return FileKind.VCARD;
    }
    if (LDIF.matcher(start).lookingAt()) {
      return FileKind.LDIF;
    }
    if (isMail(start)) {
      return FileKind.MAIL;
    }
    return AddressRowSource.is(start) ? FileKind.ADDRESSES : FileKind.TEXT;
  }

  /** A mailbox begins with a From line; a message with fields of which two are a mail's own. */
  private static boolean isMail(String text) {
    boolean mailbox = text.startsWith("From ");
    Matcher field = MAIL_FIELD.matcher(text.replace("\r\n", "\n").replace('\r', '\n'));
    boolean first = mailbox;
    int own = 0;
    while (own < 2 && field.find()) {
      first |= field.start() == 0;
      own += MAIL_FIELDS.contains(field.group(1).toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return first && own == 2;
  }
}
