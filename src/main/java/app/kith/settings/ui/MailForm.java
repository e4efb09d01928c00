package app.kith.settings.ui;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.settings.MailAccount;
import app.kith.settings.MailSecurity;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A mail account while it is being typed. */
public final class MailForm {
  private static final int STARTTLS_PORT = 587;
  private static final int TLS_PORT = 465;
  private static final int PLAIN_PORT = 25;

  /** Name or address of the server. */
  public final StringProperty host = new SimpleStringProperty("");

  /** Its port, as typed. */
  public final StringProperty port = new SimpleStringProperty(Integer.toString(STARTTLS_PORT));

  /** How the connection is protected; choosing another one follows with the usual port. */
  public final ObjectProperty<MailSecurity> security =
      new SimpleObjectProperty<>(MailSecurity.STARTTLS);

  /** The login. */
  public final StringProperty user = new SimpleStringProperty("");

  /** A new password; empty keeps the one that is stored. */
  public final StringProperty password = new SimpleStringProperty("");

  /** The sender's address. */
  public final StringProperty fromAddress = new SimpleStringProperty("");

  /** The sender's name. */
  public final StringProperty fromName = new SimpleStringProperty("");

  /** How many mails at most leave in an hour, as typed. */
  public final StringProperty rate = new SimpleStringProperty("300");

  MailForm() {
    security.subscribe((before, after) -> followWithPort(before, after));
  }

  private void followWithPort(MailSecurity before, MailSecurity after) {
    if (port.get().equals(Integer.toString(usualPort(before)))) {
      port.set(Integer.toString(usualPort(after)));
    }
  }

  private static int usualPort(MailSecurity security) {
    return switch (security) {
      case STARTTLS -> STARTTLS_PORT;
      case TLS -> TLS_PORT;
      case NONE -> PLAIN_PORT;
    };
  }

  void show(MailAccount account) {
    security.set(account.security());
    host.set(account.host());
    port.set(Integer.toString(account.port()));
    user.set(account.user());
    fromAddress.set(account.fromAddress());
    fromName.set(account.fromName());
    rate.set(Integer.toString(account.ratePerHour()));
  }

  /**
   * The account that was typed.
   *
   * @throws UserFacingException naming the field that is wrong
   */
  MailAccount account() {
    return new MailAccount(
        host.get().strip(),
        number(port.get(), "settings.mail.port.wrong"),
        security.get(),
        user.get().strip(),
        fromAddress.get().strip(),
        fromName.get().strip(),
        number(rate.get(), "settings.mail.rate.wrong"));
  }

  private static int number(String typed, String otherwise) {
    try {
      return Integer.parseInt(typed.strip());
    } catch (NumberFormatException e) {
      throw new UserFacingException(Message.of(otherwise), e);
    }
  }
}
