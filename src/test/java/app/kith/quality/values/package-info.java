/** Tests of what single cells mean. */
@NullMarked
package app.kith.quality.values;

import org.jspecify.annotations.NullMarked;
