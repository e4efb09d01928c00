/**
 * What customers without a contract will be worth: purchases boiled down to histories, a ladder of
 * estimates from the best model to one plain rate, and the test of each against what happened.
 */
@NullMarked
package app.kith.analytics.lifetime;

import org.jspecify.annotations.NullMarked;
