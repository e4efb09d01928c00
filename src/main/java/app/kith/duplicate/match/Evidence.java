package app.kith.duplicate.match;

import app.kith.base.Message;

/**
 * What one field says about a pair.
 *
 * @param field the field's name
 * @param level how far the values agree
 * @param weight the logarithm of how much likelier it makes that the two are one person
 */
public record Evidence(Message field, Level level, double weight) {}
