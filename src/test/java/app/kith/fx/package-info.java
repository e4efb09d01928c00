/** Tests of the kit that screens are made with. */
@NullMarked
package app.kith.fx;

import org.jspecify.annotations.NullMarked;
