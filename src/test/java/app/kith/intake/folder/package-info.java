/** Tests of the watched folder. */
@NullMarked
package app.kith.intake.folder;

import org.jspecify.annotations.NullMarked;
