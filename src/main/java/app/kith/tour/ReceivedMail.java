package app.kith.tour;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A mail that the tour's server took over.
 *
 * @param sender the envelope's sender
 * @param recipients the envelope's accepted recipients
 * @param content the mail as it came, dots unstuffed, lines ended by CRLF
 */
record ReceivedMail(String sender, List<String> recipients, byte[] content) {

  /** A header's value with folded lines joined; the first one if there are several. */
  Optional<String> header(String name) {
    String text = new String(content, StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    String head = (end < 0 ? text : text.substring(0, end)).replaceAll("\r\n[ \t]+", " ");
    String prefix = name + ":";
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, prefix, 0, prefix.length()))
        .map(line -> line.substring(prefix.length()).strip())
        .findFirst();
  }
}
