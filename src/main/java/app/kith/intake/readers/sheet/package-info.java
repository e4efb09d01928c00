/**
 * Workbooks as rows: XLSX and ODS are streamed out of their ZIP archive, sheet by sheet, with
 * limits against archives that unpack without end. Uses {@code readers} and Java's own XML reader.
 */
@NullMarked
package app.kith.intake.readers.sheet;

import org.jspecify.annotations.NullMarked;
