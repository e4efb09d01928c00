/**
 * Data in: a file is read row by row, its columns are mapped to fields, cells are cleaned, rows are
 * matched against what is there, and a plan shows what would happen before one change set does it.
 * Uses {@code order}, {@code contact}, {@code history}, {@code database} and {@code base}.
 */
@NullMarked
package app.kith.intake;

import org.jspecify.annotations.NullMarked;
