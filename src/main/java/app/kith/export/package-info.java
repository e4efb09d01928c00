/**
 * Everything out, and in again: every table of customer data as CSV, JSON, one workbook and vCards,
 * with a checksum of the content. Stands above all features that store something. Uses {@code
 * contact}, {@code history}, {@code database} and {@code base}.
 */
@NullMarked
package app.kith.export;

import org.jspecify.annotations.NullMarked;
