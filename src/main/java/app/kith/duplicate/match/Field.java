package app.kith.duplicate.match;

import app.kith.base.Message;

/**
 * A field of everybody.
 *
 * @param label the field's name for a person
 * @param kind how it is compared
 * @param column the normalised values
 */
public record Field(Message label, FieldKind kind, TextColumn column) {}
