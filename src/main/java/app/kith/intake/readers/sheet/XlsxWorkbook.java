package app.kith.intake.readers.sheet;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A workbook in Office Open XML (ECMA-376): its list of sheets, texts and number formats. */
final class XlsxWorkbook extends Workbook {
  private static final int MOST_SHEETS = 1_000;

  private record Sheet(String name, String part) {}

  private final List<Sheet> sheets = new ArrayList<>();
  private final List<NumberFormats.Format> styles = new ArrayList<>();
  private boolean from1904;
  private @Nullable SharedStrings strings;

  XlsxWorkbook(Archive archive) throws IOException, XMLStreamException {
    super(archive);
    readSheets(targets());
    readStyles();
    if (sheets.isEmpty()) {
      throw new UserFacingException(Message.of("intake.refused.empty", archive.file()));
    }
  }

  @Override
  public List<String> sheets() {
    return sheets.stream().map(Sheet::name).toList();
  }

  @Override
  SheetCursor rows(int sheet) throws IOException, XMLStreamException {
    String part = sheets.get(Math.clamp(sheet, 0, sheets.size() - 1)).part();
    Limited in =
        archive()
            .open(part)
            .orElseThrow(() -> unreadable(archive().file(), new IOException("no part")));
    return new XlsxCursor(
        new Xml(in, archive().file()), in, archive().size(part), this, archive().file());
  }

  /** The texts that cells share; read when the first cell asks. */
  SharedStrings strings() throws XMLStreamException {
    SharedStrings known = strings;
    if (known == null) {
      known = readStrings();
      strings = known;
    }
    return known;
  }

  /** The number format of a cell's style. */
  NumberFormats.Format style(@Nullable String number) {
    try {
      int index = number == null ? -1 : Integer.parseInt(number);
      return index >= 0 && index < styles.size() ? styles.get(index) : NumberFormats.Format.GENERAL;
    } catch (NumberFormatException e) {
      return NumberFormats.Format.GENERAL;
    }
  }

  boolean from1904() {
    return from1904;
  }

  private Optional<Xml> part(String name) throws IOException, XMLStreamException {
    Optional<Limited> in = archive().open(name);
    return in.isEmpty() ? Optional.empty() : Optional.of(new Xml(in.get(), archive().file()));
  }

  /** Parts by relationship id. */
  private Map<String, String> targets() throws IOException, XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    Optional<Xml> part = part("xl/_rels/workbook.xml.rels");
    if (part.isPresent()) {
      try (Xml xml = part.get()) {
        while (xml.next()) {
          String id = xml.isStart("Relationship") ? xml.attribute("Id") : null;
          String target = id == null ? null : xml.attribute("Target");
          if (id != null && target != null) {
            targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
          }
        }
      }
    }
    return targets;
  }

  private void readSheets(Map<String, String> targets) throws IOException, XMLStreamException {
    try (Xml xml = part("xl/workbook.xml").orElseThrow(() -> new IOException("no workbook"))) {
      while (xml.next()) {
        if (xml.isStart("workbookPr")) {
          String flag = xml.attribute("date1904");
          from1904 = "1".equals(flag) || "true".equals(flag);
        } else if (xml.isStart("sheet") && sheets.size() < MOST_SHEETS) {
          addSheet(xml, targets);
        }
      }
    }
  }

  private void addSheet(Xml xml, Map<String, String> targets) {
    String state = xml.attribute("state");
    String part = targets.get(String.valueOf(xml.attribute("id")));
    boolean hidden = state != null && !state.equals("visible");
    if (!hidden && part != null && archive().has(part)) {
      sheets.add(new Sheet(String.valueOf(xml.attribute("name")), part));
    }
  }

  private void readStyles() throws IOException, XMLStreamException {
    Optional<Xml> part = part("xl/styles.xml");
    if (part.isEmpty()) {
      return;
    }
    NumberFormats formats = new NumberFormats();
    try (Xml xml = part.get()) {
      boolean ofCells = false;
      while (xml.next()) {
        if (xml.isStart("numFmt")) {
          formats.add(number(xml, "numFmtId"), String.valueOf(xml.attribute("formatCode")));
        } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
          ofCells = xml.isStart();
        } else if (ofCells && xml.isStart("xf")) {
          styles.add(formats.of(number(xml, "numFmtId")));
        }
      }
    }
  }

  private static int number(Xml xml, String attribute) {
    try {
      return Integer.parseInt(String.valueOf(xml.attribute(attribute)));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private SharedStrings readStrings() throws XMLStreamException {
    try {
      Optional<Xml> part = part("xl/sharedStrings.xml");
      if (part.isEmpty()) {
        return new SharedStrings();
      }
      try (Xml xml = part.get()) {
        return new SharedStrings(xml, archive().file());
      }
    } catch (IOException e) {
      throw unreadable(archive().file(), e);
    }
  }
}
