/** Tests of what everything stands on. */
@NullMarked
package app.kith.base;

import org.jspecify.annotations.NullMarked;
