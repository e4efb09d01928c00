/** Tests of the charts and of what is saved of them. */
@NullMarked
package app.kith.fx.plot;

import org.jspecify.annotations.NullMarked;
