package app.kith.outbox.email;

/** How far a conversation with a server has come. */
enum SmtpStage {
  CONNECT,
  LOGIN,
  MAIL,
  RCPT,
  DATA,
  DOT
}
