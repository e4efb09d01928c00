package app.kith.campaign;

import app.kith.base.Messages;
import app.kith.settings.Business;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/**
 * What stands under every message: who writes, where they can be reached, and how to be left alone.
 *
 * @param business the sender
 * @param optOut a mailto: link that asks for no more mail
 * @param messages the recipient's language
 */
record Footer(Business business, String optOut, Messages messages) {

  String html() {
    String address =
        business
            .postalAddress()
            .strip()
            .lines()
            .map(line -> Entities.escape(line.strip()))
            .collect(Collectors.joining("<br>"));
    return "<p style=\"margin:0 0 8px\"><strong>%s</strong><br>%s</p><p style=\"margin:0\">%s %s</p>"
        .formatted(
            Entities.escape(business.name()),
            address,
            Entities.escape(messages.text("campaign.footer.why", business.name())),
            "<a href=\"%s\" style=\"color:#57606a\">%s</a>"
                .formatted(
                    Entities.escape(optOut),
                    Entities.escape(messages.text("campaign.footer.stop"))));
  }

  String text() {
    return "-- \n%s\n%s\n\n%s\n%s: %s"
        .formatted(
            business.name(),
            business.postalAddress().strip(),
            messages.text("campaign.footer.why", business.name()),
            messages.text("campaign.footer.stop"),
            optOut);
  }
}
