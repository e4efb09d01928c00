/** Tests of what is said of the business. */
@NullMarked
package app.kith.insight;

import org.jspecify.annotations.NullMarked;
