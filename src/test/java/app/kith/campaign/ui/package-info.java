/** Tests and drawings of the Campaigns screen. */
@NullMarked
package app.kith.campaign.ui;

import org.jspecify.annotations.NullMarked;
