/** Tests of the rows of a plan. */
@NullMarked
package app.kith.intake.plan;

import org.jspecify.annotations.NullMarked;
