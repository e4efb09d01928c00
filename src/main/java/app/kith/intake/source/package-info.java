/**
 * Every kind of file behind one door: tells from its first bytes what a file is, opens it as rows,
 * and writes down the rows that an import rejects. Uses {@code readers} and its parts.
 */
@NullMarked
package app.kith.intake.source;

import org.jspecify.annotations.NullMarked;
