package app.kith.shell;

/**
 * Something the palette can find.
 *
 * @param label its name, in the user's language
 * @param detail what tells it from others of the same name; may be empty
 * @param icon a Feather icon literal
 * @param action what choosing it does, on the UI thread
 */
public record PaletteEntry(String label, String detail, String icon, Runnable action) {}
