/**
 * People in: rows of a file are cleaned, matched with who is there, and become new people or filled
 * blanks; every row ends in exactly one outcome. Uses {@code mapping}, {@code keys}, {@code
 * readers} and the records of {@code contact}.
 */
@NullMarked
package app.kith.intake.people;

import org.jspecify.annotations.NullMarked;
