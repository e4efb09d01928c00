package app.kith.intake.readers.sheet;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** The texts that a workbook's cells share, by number. */
final class SharedStrings {
  /** More characters than this would not leave room for anything else. */
  private static final long MOST = 150_000_000;

  private final List<String> texts = new ArrayList<>();

  /** No texts. */
  SharedStrings() {}

  SharedStrings(Xml xml, String file) throws XMLStreamException {
    long size = 0;
    while (xml.next()) {
      if (xml.isStart("si")) {
        String text = text(xml, "si");
        size += text.length() + 32L;
        if (size > MOST) {
          throw new UserFacingException(Message.of("intake.refused.bomb", file));
        }
        texts.add(text);
      }
    }
  }

  /** A text, or "" for a number that is not there. */
  String get(String number) {
    try {
      int index = Integer.parseInt(number.strip());
      return index >= 0 && index < texts.size() ? texts.get(index) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }

  /** The text of an element with runs, without the readings that stand above Japanese text. */
  static String text(Xml xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    while (xml.next() && !xml.isEnd(element)) {
      if (xml.isStart("rPh")) {
        xml.skip();
      } else if (xml.isStart("t")) {
        inside = true;
      } else if (xml.isEnd("t")) {
        inside = false;
      } else if (inside && xml.isText()) {
        xml.appendTo(text);
      }
    }
    return unescaped(text.toString());
  }

  /** Characters that XML cannot hold are written as _x000D_. */
  private static String unescaped(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      boolean escape =
          text.startsWith("_x", i) && i + 6 < text.length() && text.charAt(i + 6) == '_';
      int code = escape ? hex(text, i + 2) : -1;
      plain.append(code < 0 ? text.charAt(i) : (char) code);
      i += code < 0 ? 0 : 6;
    }
    return plain.toString();
  }

  private static int hex(String text, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
