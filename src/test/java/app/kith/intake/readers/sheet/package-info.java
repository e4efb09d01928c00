/** Tests of the workbook readers. */
@NullMarked
package app.kith.intake.readers.sheet;

import org.jspecify.annotations.NullMarked;
