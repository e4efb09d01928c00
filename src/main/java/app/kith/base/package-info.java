/**
 * The ground every other package stands on: texts in the user's language, errors a person can act
 * on, and nothing else. Uses only the Java platform.
 */
@NullMarked
package app.kith.base;

import org.jspecify.annotations.NullMarked;
