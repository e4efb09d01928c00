/**
 * Which column of a file is which field: guessed from headers in several languages and from values,
 * always shown, always correctable. Uses {@code readers}, {@code values} and {@code base}.
 */
@NullMarked
package app.kith.intake.mapping;

import org.jspecify.annotations.NullMarked;
