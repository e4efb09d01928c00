/** The project's rules as tests. */
@NullMarked
package app.kith.architecture;

import org.jspecify.annotations.NullMarked;
