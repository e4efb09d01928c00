package app.kith.outbox.email;

import app.kith.outbox.MailAddress;

/**
 * A mail account to send from.
 *
 * @param host the server's name
 * @param port 1 to 65535
 * @param security how the line is protected
 * @param user the name to log in with, empty for none
 * @param password the password, empty for none
 * @param address the envelope's sender
 */
public record SmtpAccount(
    String host,
    int port,
    SmtpSecurity security,
    String user,
    String password,
    MailAddress address) {

  /** Refuses ports that do not exist and empty hosts. */
  public SmtpAccount {
    if (host.isBlank() || port < 1 || port > 65535) {
      throw new IllegalArgumentException("no server " + host + ":" + port);
    }
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "SmtpAccount[" + host + ":" + port + " " + security + "]";
  }
}
