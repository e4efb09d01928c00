/** Damaged files: whatever bytes a file holds, it is read or refused with a sentence, in time. */
@NullMarked
package app.kith.intake.fuzz;

import org.jspecify.annotations.NullMarked;
