/** Tests of the order import: small files, and a whole year of a real shop. */
@NullMarked
package app.kith.intake.orders;

import org.jspecify.annotations.NullMarked;
