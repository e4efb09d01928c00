/** What tests share: databases, clocks, same-thread tasks and the source formatter. */
@NullMarked
package app.kith.testing;

import org.jspecify.annotations.NullMarked;
