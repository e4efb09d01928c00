/**
 * How often customers without a contract will buy again and what it is worth: BG/NBD, Pareto/NBD
 * and Gamma-Gamma by maximum likelihood. Pure functions; time is in any one unit throughout.
 */
@NullMarked
package app.kith.analytics.engine.lifetime;

import org.jspecify.annotations.NullMarked;
