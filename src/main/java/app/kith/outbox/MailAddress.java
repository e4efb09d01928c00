package app.kith.outbox;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that is safe to put on the wire: a dot-atom of ASCII before the sign (RFC 5321
 * 4.1.2), a host name of ASCII labels after it (international names as punycode, UTS 46). Nothing
 * else can be built, so no address can carry a line end or a command.
 *
 * @param local the part before the sign, 1 to 64 characters
 * @param domain the host name in ASCII, lower case, with at least one dot
 */
public record MailAddress(String local, String domain) {
  private static final Pattern LOCAL =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

  /** Refuses everything that is not a plain ASCII address. */
  public MailAddress {
    if (!LOCAL.matcher(local).matches()
        || !DOMAIN.matcher(domain).matches()
        || local.length() > 64
        || local.length() + 1 + domain.length() > 254) {
      throw new IllegalArgumentException("not a mail address");
    }
  }

  /**
   * Reads an address as people write it.
   *
   * @param text an address, spaces around it allowed, international domain allowed
   * @return the address, or empty if the text is not one that this program can send to (also if the
   *     part before the sign is not ASCII, which needs servers that speak SMTPUTF8)
   */
  public static Optional<MailAddress> parse(String text) {
    String trimmed = text.strip();
    int sign = trimmed.lastIndexOf('@');
    if (sign < 1 || sign == trimmed.length() - 1 || trimmed.length() > 320) {
      return Optional.empty();
    }
    String local = trimmed.substring(0, sign);
    Optional<String> domain = asciiDomain(trimmed.substring(sign + 1));
    if (domain.isEmpty()
        || local.length() > 64
        || local.length() + 1 + domain.get().length() > 254
        || !LOCAL.matcher(local).matches()
        || !DOMAIN.matcher(domain.get()).matches()) {
      return Optional.empty();
    }
    return Optional.of(new MailAddress(local, domain.get()));
  }

  /** The address as it goes over the wire. */
  public String text() {
    return local + "@" + domain;
  }

  /** What two writings of one mailbox share: lower case, for comparing and suppressing. */
  public String key() {
    return text().toLowerCase(Locale.ROOT);
  }

  private static Optional<String> asciiDomain(String domain) {
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = new StringBuilder();
    IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII
                | IDNA.CHECK_BIDI
                | IDNA.CHECK_CONTEXTJ
                | IDNA.USE_STD3_RULES)
        .nameToASCII(domain, ascii, info);
    return info.hasErrors()
        ? Optional.empty()
        : Optional.of(ascii.toString().toLowerCase(Locale.ROOT));
  }
}
