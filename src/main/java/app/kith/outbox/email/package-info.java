/**
 * The e-mail channel: composing a message's final bytes and handing them to an SMTP server. The
 * only package that uses javax.mail. Uses outbox and base.
 */
@NullMarked
package app.kith.outbox.email;

import org.jspecify.annotations.NullMarked;
