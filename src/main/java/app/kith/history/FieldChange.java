package app.kith.history;

import org.jspecify.annotations.Nullable;

/**
 * One field that one change set changed in one row.
 *
 * @param changeSet the change set
 * @param column the column's name
 * @param before the value before, as text, or null for none
 * @param after the value after, as text, or null for none
 */
public record FieldChange(
    ChangeSet changeSet, String column, @Nullable String before, @Nullable String after) {}
