/**
 * The state of what is known: complete, valid, fresh, free of oddities; each finding leads to its
 * people, and what can be repaired is repaired in one change that can be undone. Uses contact and
 * history.
 */
@NullMarked
package app.kith.quality;

import org.jspecify.annotations.NullMarked;
