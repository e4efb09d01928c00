/**
 * Files as streams of rows: {@link app.kith.intake.readers.RowSource} is the one shape that every
 * format is read through, with row numbers, line numbers and what was odd. Uses {@code base} only.
 */
@NullMarked
package app.kith.intake.readers;

import org.jspecify.annotations.NullMarked;
