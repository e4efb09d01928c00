/**
 * Texts told apart: weighted terms (words, or characters for Chinese) and a linear model over them.
 * Pure functions; no dictionary is needed.
 */
@NullMarked
package app.kith.analytics.engine.text;

import org.jspecify.annotations.NullMarked;
