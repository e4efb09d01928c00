/**
 * Correspondence in: people and entries of their timelines out of mail, each message once a person.
 * Uses {@code readers.mail}, the records of {@code timeline} and {@code contact}, and {@code
 * history}.
 */
@NullMarked
package app.kith.intake.mail;

import org.jspecify.annotations.NullMarked;
