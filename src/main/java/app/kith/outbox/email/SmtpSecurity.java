package app.kith.outbox.email;

/** How the line to the mail server is protected. */
public enum SmtpSecurity {
  /** Starts plain and must switch to TLS before anything private is said (usually port 587). */
  STARTTLS,
  /** TLS from the first byte (usually port 465). */
  TLS,
  /** No protection: only to a server on this very machine. */
  NONE
}
