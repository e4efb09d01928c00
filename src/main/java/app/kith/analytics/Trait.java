package app.kith.analytics;

import app.kith.base.Message;

/**
 * How a group differs from everybody in one feature.
 *
 * @param feature which
 * @param effect the group's mean minus everybody's, in everybody's standard deviations
 * @param value the group's mean in the feature's unit
 * @param overall everybody's mean in the feature's unit
 * @param text the same in words
 */
public record Trait(Feature feature, double effect, double value, double overall, Message text) {}
