/** Tests of everything going out and coming in again. */
@NullMarked
package app.kith.export;

import org.jspecify.annotations.NullMarked;
