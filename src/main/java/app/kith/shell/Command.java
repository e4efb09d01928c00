package app.kith.shell;

import app.kith.base.Message;

/**
 * Something a person can do from the palette.
 *
 * @param title what it does
 * @param keys the keys that do the same, as written on them; may be empty
 * @param icon a Feather icon literal
 * @param action what it does, on the UI thread
 */
public record Command(Message title, String keys, String icon, Runnable action) {}
