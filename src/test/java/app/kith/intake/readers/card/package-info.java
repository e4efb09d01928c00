/** Tests of the address book readers. */
@NullMarked
package app.kith.intake.readers.card;

import org.jspecify.annotations.NullMarked;
