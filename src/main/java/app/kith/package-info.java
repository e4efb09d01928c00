/** Where the program starts. */
@NullMarked
package app.kith;

import org.jspecify.annotations.NullMarked;
