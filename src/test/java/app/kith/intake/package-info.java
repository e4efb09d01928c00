/** Tests of imports as a whole: killed in the middle, and measured. */
@NullMarked
package app.kith.intake;

import org.jspecify.annotations.NullMarked;
