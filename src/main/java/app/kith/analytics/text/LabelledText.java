package app.kith.analytics.text;

/**
 * A text of which somebody said what it is.
 *
 * @param label in one word
 */
public record LabelledText(String text, String label) {}
