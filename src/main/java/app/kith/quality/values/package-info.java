/**
 * What a cell's text means: numbers and dates as the world writes them, yes and no, e-mail
 * addresses. Reads a value or says that there is none; never guesses in silence. Uses only Java.
 */
@NullMarked
package app.kith.quality.values;

import org.jspecify.annotations.NullMarked;
