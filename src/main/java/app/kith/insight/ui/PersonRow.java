package app.kith.insight.ui;

/**
 * A person in a list.
 *
 * @param id whose card it opens
 * @param name as people read it
 */
public record PersonRow(long id, String name) {}
