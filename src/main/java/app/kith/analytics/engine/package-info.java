/**
 * The arithmetic of the analytics: pure functions on primitive arrays with an explicit seed and a
 * cooperative stop. The only package (with those below it) that may use Smile and EJML; knows
 * nothing of people, texts or databases.
 */
@NullMarked
package app.kith.analytics.engine;

import org.jspecify.annotations.NullMarked;
