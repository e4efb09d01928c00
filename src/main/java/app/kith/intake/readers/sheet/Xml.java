package app.kith.intake.readers.sheet;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part, read from start to end. A document type is refused outright: workbooks have none,
 * and it is what external and endlessly growing entities are declared in.
 */
final class Xml implements AutoCloseable {
  /** The longest text of one cell, in characters. */
  private static final int MAX_TEXT = 1 << 20;

  private final XMLStreamReader reader;
  private final InputStream in;
  private final String file;

  Xml(InputStream in, String file) throws XMLStreamException {
    this.in = in;
    this.file = file;
    this.reader = factory().createXMLStreamReader(text(in, file));
  }

  /**
   * The part's characters; bytes that are none read as U+FFFD and spoil one cell, not the sheet.
   */
  private static Reader text(InputStream in, String file) {
    try {
      PushbackInputStream start = new PushbackInputStream(in, 3);
      byte[] mark = start.readNBytes(3);
      boolean wide = mark.length > 1 && (mark[0] & 0xFF) + (mark[1] & 0xFF) == 0xFE + 0xFF;
      boolean marked = mark.length > 2 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB;
      if (!marked) {
        start.unread(mark);
      }
      return new InputStreamReader(start, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw Workbook.unreadable(file, e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    return factory;
  }

  /** Goes to the next event; false at the end. */
  boolean next() throws XMLStreamException {
    if (!reader.hasNext()) {
      return false;
    }
    int event = reader.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new UserFacingException(Message.of("intake.refused.entities", file));
    }
    return true;
  }

  boolean isStart() {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  boolean isStart(String name) {
    return isStart() && reader.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return reader.getEventType() == XMLStreamConstants.END_ELEMENT
        && reader.getLocalName().equals(name);
  }

  boolean isText() {
    int event = reader.getEventType();
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  /** The element's name without its prefix. */
  String name() {
    return reader.getLocalName();
  }

  /** An attribute by its name without prefix, or null. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Appends the event's text; a cell that never ends is refused. */
  void appendTo(StringBuilder text) {
    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    if (text.length() > MAX_TEXT) {
      throw new UserFacingException(Message.of("intake.refused.hugeCell", file));
    }
  }

  /** Goes to the end of the element that has just begun, past everything in it. */
  void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0 && next()) {
      int event = reader.getEventType();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  @Override
  public void close() {
    try {
      reader.close();
      in.close();
    } catch (XMLStreamException | IOException e) {
      throw new UserFacingException(Message.of("intake.refused.unreadable", file), e);
    }
  }
}
