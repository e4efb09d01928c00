package app.kith.campaign;

import app.kith.outbox.MailAddress;
import app.kith.settings.Business;

/**
 * Who a campaign comes from.
 *
 * @param name what people read as the sender
 * @param address where it comes from and where answers go
 * @param business who stands in the footer
 */
record Sender(String name, MailAddress address, Business business) {}
