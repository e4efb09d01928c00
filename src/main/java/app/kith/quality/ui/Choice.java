package app.kith.quality.ui;

import app.kith.base.Message;
import app.kith.quality.check.Finding;

/**
 * A figure of the board that somebody wants to see the people of.
 *
 * @param field the field's key
 * @param label the field's name
 */
record Choice(String field, Message label, Finding finding) {}
