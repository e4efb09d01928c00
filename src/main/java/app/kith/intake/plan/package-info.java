/**
 * The rows of a plan, as many as there may be: kept beside memory, found by what becomes of them
 * and by text, and corrected before anything is imported. Uses {@code readers}.
 */
@NullMarked
package app.kith.intake.plan;

import org.jspecify.annotations.NullMarked;
