package app.kith.intake.readers.sheet;

import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, from top to bottom. */
interface SheetCursor extends AutoCloseable {
  /** More cells than this has no sheet of any program. */
  int MAX_CELLS = 16_384;

  /** The next row that holds anything, or null at the end. */
  @Nullable SheetRow next() throws XMLStreamException;

  /** How much of the sheet has been read, 0 to 1. */
  double fraction();

  @Override
  void close();
}
