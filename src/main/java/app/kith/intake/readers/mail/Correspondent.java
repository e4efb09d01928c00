package app.kith.intake.readers.mail;

import org.jspecify.annotations.Nullable;

/**
 * Somebody a message is from or to.
 *
 * @param address the e-mail address in lower case
 * @param name the name beside it, or null
 */
public record Correspondent(String address, @Nullable String name) {}
