/** Tests of the people import on a real database. */
@NullMarked
package app.kith.intake.people;

import org.jspecify.annotations.NullMarked;
