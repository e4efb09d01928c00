package app.kith.settings;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.util.regex.Pattern;

/**
 * The mail server that campaigns go out by. Its password is kept apart, see {@link MailSettings}.
 *
 * @param host name or address of the server
 * @param port 1 to 65535; usual are 587 for STARTTLS and 465 for TLS
 * @param security how the connection is protected
 * @param user the login; empty sends without one
 * @param fromAddress the sender's address
 * @param fromName the sender's name; may be empty
 * @param ratePerHour how many mails at most leave in an hour, 1 to 100,000
 */
public record MailAccount(
    String host,
    int port,
    MailSecurity security,
    String user,
    String fromAddress,
    String fromName,
    int ratePerHour) {
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,255}");
  private static final int HIGHEST_PORT = 65_535;
  private static final int HIGHEST_RATE = 100_000;

  /**
   * Checks what a server would refuse later.
   *
   * @throws UserFacingException naming the field that is wrong
   */
  public MailAccount {
    require(HOST.matcher(host).matches(), "settings.mail.host.wrong");
    require(port >= 1 && port <= HIGHEST_PORT, "settings.mail.port.wrong");
    require(ADDRESS.matcher(fromAddress).matches(), "settings.mail.from.wrong");
    require(isOneLine(fromName) && isOneLine(user), "settings.mail.line.wrong");
    require(ratePerHour >= 1 && ratePerHour <= HIGHEST_RATE, "settings.mail.rate.wrong");
    require(security != MailSecurity.NONE || isThisMachine(host), "settings.mail.security.wrong");
  }

  private static boolean isThisMachine(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}")
        || host.equals("::1")
        || host.equals("[::1]");
  }

  private static boolean isOneLine(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new UserFacingException(Message.of(otherwise));
    }
  }
}
