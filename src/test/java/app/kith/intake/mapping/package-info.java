/** Tests of what columns are taken for. */
@NullMarked
package app.kith.intake.mapping;

import org.jspecify.annotations.NullMarked;
