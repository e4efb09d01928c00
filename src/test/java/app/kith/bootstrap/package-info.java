/** Tests of the composition root. */
@NullMarked
package app.kith.bootstrap;

import org.jspecify.annotations.NullMarked;
