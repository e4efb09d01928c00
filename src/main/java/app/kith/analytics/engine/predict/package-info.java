/**
 * Will a person do it? Logistic regression, trees, forests and boosting on a matrix of features,
 * and the measures of how good a forecast was. Pure functions with an explicit seed.
 */
@NullMarked
package app.kith.analytics.engine.predict;

import org.jspecify.annotations.NullMarked;
