/** Tests of the e-mail channel against real servers on loopback. */
@NullMarked
package app.kith.outbox.email;

import org.jspecify.annotations.NullMarked;
