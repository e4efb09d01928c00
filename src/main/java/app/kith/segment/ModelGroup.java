package app.kith.segment;

/**
 * One group of a model, to be kept as a segment.
 *
 * @param name a proposed name, in the user's language
 * @param description who they are, in the user's language
 * @param group its number in the model, from 0; -1 for people in no group
 * @param people the members' ids
 */
public record ModelGroup(String name, String description, int group, long[] people) {}
