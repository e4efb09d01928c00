/** Tests of correspondence coming in. */
@NullMarked
package app.kith.intake.mail;

import org.jspecify.annotations.NullMarked;
