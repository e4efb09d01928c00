package app.kith.intake.readers.sheet;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an OpenDocument sheet. Cells and rows can stand for many alike: blank ones that are
 * repeated to the edge of the sheet cost nothing.
 */
final class OdsCursor implements SheetCursor {
  /** More rows than this has no sheet of any program. */
  private static final long MAX_ROWS = 1L << 20;

  private final Xml xml;
  private final Limited in;
  private final long size;
  private final String file;
  private String[] cells = new String[64];
  private int width;
  private long row;
  private @Nullable SheetRow repeated;
  private long repeats;

  OdsCursor(Xml xml, Limited in, long size, String file) {
    this.xml = xml;
    this.in = in;
    this.size = size;
    this.file = file;
  }

  @Override
  public @Nullable SheetRow next() throws XMLStreamException {
    if (repeated != null && repeats > 0) {
      repeats--;
      return new SheetRow(++row, repeated.cells());
    }
    while (xml.next() && !xml.isEnd("table")) {
      if (xml.isStart("table-row")) {
        long times = times("number-rows-repeated", MAX_ROWS);
        SheetRow read = new SheetRow(row + 1, row());
        if (!read.isBlank()) {
          row++;
          repeated = read;
          repeats = times - 1;
          return read;
        }
        row += times;
      }
    }
    return null;
  }

  private String[] row() throws XMLStreamException {
    width = 0;
    int blanks = 0;
    while (xml.next() && !xml.isEnd("table-row")) {
      if (xml.isStart("table-cell") || xml.isStart("covered-table-cell")) {
        int times = (int) times("number-columns-repeated", Integer.MAX_VALUE);
        String text = cell(xml.name());
        if (text.isEmpty()) {
          blanks = (int) Math.min(MAX_CELLS, (long) blanks + times);
        } else {
          put("", blanks);
          put(text, times);
          blanks = 0;
        }
      }
    }
    return Arrays.copyOf(cells, width);
  }

  private void put(String text, int times) {
    if ((long) width + times > MAX_CELLS) {
      throw new UserFacingException(Message.of("intake.refused.tooWide", file, MAX_CELLS));
    }
    if (width + times > cells.length) {
      cells = Arrays.copyOf(cells, Math.max(width + times, 2 * cells.length));
    }
    Arrays.fill(cells, width, width + times, text);
    width += times;
  }

  private String cell(String element) throws XMLStreamException {
    String type = String.valueOf(xml.attribute("value-type"));
    String number = xml.attribute("value");
    String date = xml.attribute("date-value");
    String flag = xml.attribute("boolean-value");
    String shown = shown(element);
    return switch (type) {
      case "float", "currency", "percentage" -> number(number, shown);
      case "date" -> date == null ? shown : date.replace('T', ' ').replaceFirst(" 00:00:00$", "");
      case "boolean" -> flag == null ? shown : flag;
      default -> shown;
    };
  }

  /** The number itself; as it is shown where leading zeros are: 00501 is a postcode. */
  private static String number(@Nullable String value, String shown) {
    boolean zeros = shown.length() > 1 && shown.matches("0[0-9]+");
    return value == null || zeros
        ? shown
        : SheetValues.number(value, NumberFormats.Format.GENERAL, false);
  }

  /** The paragraphs of a cell, one a line; comments are none of it. */
  private String shown(String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    while (xml.next() && !xml.isEnd(element)) {
      if (xml.isStart("annotation")) {
        xml.skip();
      } else if (xml.isStart("p")) {
        text.append(text.isEmpty() ? "" : "\n");
        inside = true;
      } else if (xml.isEnd("p")) {
        inside = false;
      } else if (xml.isStart("line-break")) {
        text.append('\n');
      } else if (xml.isStart("tab") || xml.isStart("s")) {
        text.append(" ".repeat((int) times("c", 100)));
      } else if (inside && xml.isText()) {
        xml.appendTo(text);
      }
    }
    return text.toString();
  }

  /** How often something is repeated, at least once. */
  private long times(String attribute, long most) {
    String text = xml.attribute(attribute);
    try {
      return text == null ? 1 : Math.clamp(Long.parseLong(text.strip()), 1, most);
    } catch (NumberFormatException e) {
      return 1;
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
