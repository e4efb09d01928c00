/** Tests of lifetime value: the published shop, small shops, the command's answers. */
@NullMarked
package app.kith.analytics.lifetime;

import org.jspecify.annotations.NullMarked;
