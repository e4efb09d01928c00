package app.kith.settings;

/** How the connection to a mail server is protected. */
public enum MailSecurity {
  /** Starts plain and must be encrypted before the login (RFC 3207). */
  STARTTLS,
  /** Encrypted from the first byte (RFC 8314). */
  TLS,
  /** Not encrypted; only for a server on this very machine. */
  NONE
}
