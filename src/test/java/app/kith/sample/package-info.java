/** Tests of the sample business. */
@NullMarked
package app.kith.sample;

import org.jspecify.annotations.NullMarked;
