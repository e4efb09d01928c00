package app.kith.intake.readers;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Refuses, with a sentence that names it, what is no table in a text file. */
final class FileSignature {
  /**
   * The first bytes of a kind of files.
   *
   * @param at where more of them stand
   * @param more what stands there
   */
  private record Signature(String magic, String key, int at, String more) {
    Signature(String magic, String key) {
      this(magic, key, 0, "");
    }

    boolean begins(String start) {
      return start.startsWith(magic) && start.startsWith(more, at);
    }
  }

  private static final List<Signature> BINARY =
      List.of(
          new Signature("PK\003\004", "intake.refused.zip"),
          new Signature("\u00D0\u00CF\u0011\u00E0", "intake.refused.oldOffice"),
          new Signature("%PDF", "intake.refused.pdf"),
          new Signature("\u0089PNG", "intake.refused.picture"),
          new Signature("\u00FF\u00D8\u00FF", "intake.refused.picture"),
          new Signature("GIF8", "intake.refused.picture"),
          new Signature("BM", "intake.refused.picture", 6, "\0\0\0\0"),
          new Signature("RIFF", "intake.refused.picture", 8, "WEBP"),
          new Signature("II*\0", "intake.refused.picture"),
          new Signature("MM\0*", "intake.refused.picture"),
          new Signature("\0\0\0", "intake.refused.picture", 4, "ftyphei"),
          new Signature("MZ", "intake.refused.program", 24, "@\0"),
          new Signature("MZ\u0090\0", "intake.refused.program"),
          new Signature("\177ELF", "intake.refused.program"),
          new Signature("\u00CA\u00FE\u00BA\u00BE", "intake.refused.program"),
          new Signature("\u00CF\u00FA\u00ED\u00FE", "intake.refused.program"),
          new Signature("7z\u00BC\u00AF'\u001C", "intake.refused.zip"),
          new Signature("Rar!\u001A\u0007", "intake.refused.zip"),
          new Signature("{\\rtf", "intake.refused.letter"),
          new Signature("SQLite format 3", "intake.refused.database"),
          new Signature("H2encrypt", "intake.refused.database"));

  private static final List<Signature> TEXT =
      List.of(
          new Signature("<!doctype html", "intake.refused.webPage"),
          new Signature("<html", "intake.refused.webPage"),
          new Signature("<head", "intake.refused.webPage"),
          new Signature("<body", "intake.refused.webPage"),
          new Signature("<!--", "intake.refused.webPage"),
          new Signature("<table", "intake.refused.webPage"),
          new Signature("<div", "intake.refused.webPage"),
          new Signature("<svg", "intake.refused.picture"),
          new Signature("<?xml", "intake.refused.xml"),
          new Signature("begin:vcalendar", "intake.refused.calendar"),
          new Signature("[{", "intake.refused.json"),
          new Signature("{\"", "intake.refused.json"),
          new Signature("{\n", "intake.refused.json"),
          new Signature("{\r\n", "intake.refused.json"),
          new Signature("[\n", "intake.refused.json"));

  /** Contact cards as XML (RFC 6351) or JSON (RFC 7095). */
  private static final Pattern CARDS =
      Pattern.compile("(?s)\\s*(?:<.{0,500}urn:ietf:params:xml:ns:vcard|\\[\\s*\\[?\\s*\"vcard\")");

  private FileSignature() {}

  static void refuseOtherThanText(String file, byte[] head) {
    if (head.length == 0) {
      throw new UserFacingException(Message.of("intake.refused.empty", file));
    }
    String start = new String(head, 0, Math.min(32, head.length), StandardCharsets.ISO_8859_1);
    for (Signature signature : BINARY) {
      if (signature.begins(start)) {
        throw new UserFacingException(Message.of(signature.key, file));
      }
    }
    if (start.indexOf('\0') < 0 && controls(head) * 50L > head.length) {
      throw new UserFacingException(Message.of("intake.refused.binary", file));
    }
    if (onlyNuls(head)) {
      throw new UserFacingException(Message.of("intake.refused.binary", file));
    }
  }

  static void refuseOtherFormats(String file, String text) {
    if (CARDS.matcher(text).lookingAt()) {
      throw new UserFacingException(Message.of("intake.refused.cards", file));
    }
    String start = text.substring(0, Math.min(64, text.length())).strip().toLowerCase(Locale.ROOT);
    for (Signature signature : TEXT) {
      if (start.startsWith(signature.magic)) {
        throw new UserFacingException(Message.of(signature.key, file));
      }
    }
    long controls = text.chars().filter(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0).count();
    if (controls * 20 > text.length()) {
      throw new UserFacingException(Message.of("intake.refused.binary", file));
    }
  }

  /** Control characters that no text holds; NUL is left to the guess of the encoding. */
  private static int controls(byte[] head) {
    int count = 0;
    for (byte b : head) {
      count += b > 0 && b < 0x20 && "\t\n\r\f\u001B".indexOf(b) < 0 ? 1 : 0;
    }
    return count;
  }

  private static boolean onlyNuls(byte[] head) {
    for (byte b : head) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }
}
