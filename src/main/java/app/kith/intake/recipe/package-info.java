/**
 * Recipes: how the files of one source are read, saved under a name and found again by the columns'
 * names the next time. Uses {@code mapping}, {@code values} and {@code database}.
 */
@NullMarked
package app.kith.intake.recipe;

import org.jspecify.annotations.NullMarked;
