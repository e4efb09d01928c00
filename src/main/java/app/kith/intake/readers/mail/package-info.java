/**
 * Mail as messages: one EML file or a mailbox of many, cut up and decoded with limits. Uses {@code
 * readers}, Apache James Mime4j and, for mail that is a web page, jsoup.
 */
@NullMarked
package app.kith.intake.readers.mail;

import org.jspecify.annotations.NullMarked;
