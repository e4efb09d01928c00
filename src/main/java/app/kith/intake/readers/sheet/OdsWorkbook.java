package app.kith.intake.readers.sheet;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** A workbook in OpenDocument (ISO/IEC 26300): all its sheets stand in one part. */
final class OdsWorkbook extends Workbook {
  private static final String CONTENT = "content.xml";
  private static final int MOST_SHEETS = 1_000;

  private final List<String> sheets = new ArrayList<>();

  OdsWorkbook(Archive archive) throws IOException, XMLStreamException {
    super(archive);
    refuseLocked();
    try (Xml xml = content()) {
      while (xml.next() && sheets.size() < MOST_SHEETS) {
        if (xml.isStart("table")) {
          sheets.add(String.valueOf(xml.attribute("name")));
          xml.skip();
        }
      }
    }
    if (sheets.isEmpty()) {
      throw new UserFacingException(Message.of("intake.refused.empty", archive.file()));
    }
  }

  @Override
  public List<String> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  SheetCursor rows(int sheet) throws IOException, XMLStreamException {
    Limited in = archive().open(CONTENT).orElseThrow(() -> new IOException("no content"));
    Xml xml = new Xml(in, archive().file());
    int met = 0;
    while (xml.next()) {
      if (xml.isStart("table")) {
        if (met++ == Math.clamp(sheet, 0, sheets.size() - 1)) {
          break;
        }
        xml.skip();
      }
    }
    return new OdsCursor(xml, in, archive().size(CONTENT), archive().file());
  }

  private Xml content() throws IOException, XMLStreamException {
    return new Xml(
        archive().open(CONTENT).orElseThrow(() -> new IOException("no content")), archive().file());
  }

  private void refuseLocked() throws IOException, XMLStreamException {
    var manifest = archive().open("META-INF/manifest.xml");
    if (manifest.isEmpty()) {
      return;
    }
    try (Xml xml = new Xml(manifest.get(), archive().file())) {
      while (xml.next()) {
        if (xml.isStart("encryption-data")) {
          throw new UserFacingException(Message.of("intake.refused.locked", archive().file()));
        }
      }
    }
  }
}
