package app.kith.intake.readers.sheet;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of an Office Open XML sheet. Formulas come as the value that was saved with them. */
final class XlsxCursor implements SheetCursor {
  private final Xml xml;
  private final Limited in;
  private final long size;
  private final XlsxWorkbook workbook;
  private final String file;
  private String[] cells = new String[64];
  private int width;
  private long row;

  XlsxCursor(Xml xml, Limited in, long size, XlsxWorkbook workbook, String file) {
    this.xml = xml;
    this.in = in;
    this.size = size;
    this.workbook = workbook;
    this.file = file;
  }

  @Override
  public @Nullable SheetRow next() throws XMLStreamException {
    while (xml.next()) {
      if (xml.isStart("row")) {
        row = number(xml.attribute("r"), row + 1);
        SheetRow read = row();
        if (!read.isBlank()) {
          return read;
        }
      } else if (xml.isEnd("sheetData")) {
        return null;
      }
    }
    return null;
  }

  private SheetRow row() throws XMLStreamException {
    width = 0;
    while (xml.next() && !xml.isEnd("row")) {
      if (xml.isStart("c")) {
        int column = column(xml.attribute("r"), width);
        put(column, cell());
      }
    }
    return new SheetRow(row, Arrays.copyOf(cells, width));
  }

  private void put(int column, String text) {
    if (column >= MAX_CELLS) {
      throw new UserFacingException(Message.of("intake.refused.tooWide", file, MAX_CELLS));
    }
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * cells.length));
    }
    for (int i = width; i < column; i++) {
      cells[i] = "";
    }
    cells[column] = text;
    width = Math.max(width, column + 1);
  }

  private String cell() throws XMLStreamException {
    String type = String.valueOf(xml.attribute("t"));
    NumberFormats.Format format = workbook.style(xml.attribute("s"));
    String text = "";
    while (xml.next() && !xml.isEnd("c")) {
      if (xml.isStart("v")) {
        text = value();
      } else if (xml.isStart("is")) {
        text = SharedStrings.text(xml, "is");
      } else if (xml.isStart()) {
        xml.skip();
      }
    }
    return switch (type) {
      case "s" -> text.isEmpty() ? "" : workbook.strings().get(text);
      case "str", "inlineStr" -> text;
      case "b" -> text.isEmpty() ? "" : text.strip().equals("1") ? "true" : "false";
      case "d" -> text.replace('T', ' ');
      case "e" -> "";
      default -> text.isEmpty() ? "" : SheetValues.number(text, format, workbook.from1904());
    };
  }

  private String value() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.isEnd("v")) {
      if (xml.isText()) {
        xml.appendTo(text);
      }
    }
    return text.toString();
  }

  /** The column of a reference such as AB12, from 0; one past the last sheet's if it is beyond. */
  private static int column(@Nullable String reference, int next) {
    if (reference == null) {
      return next;
    }
    int column = 0;
    for (int i = 0; i < reference.length() && column <= MAX_CELLS; i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + (c - 'A' + 1);
    }
    return column == 0 ? next : column - 1;
  }

  private static long number(@Nullable String text, long fallback) {
    try {
      return text == null ? fallback : Math.max(fallback, Long.parseLong(text));
    } catch (NumberFormatException e) {
      return fallback;
    }
  }

  @Override
  public double fraction() {
    return Math.min(1, in.taken() / (double) size);
  }

  @Override
  public void close() {
    xml.close();
  }
}
