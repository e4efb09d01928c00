/**
 * The screen where campaigns are written, looked at, checked and sent on one page, and where their
 * results are read. Uses campaign, outbox's records and fx.
 */
@NullMarked
package app.kith.campaign.ui;

import org.jspecify.annotations.NullMarked;
