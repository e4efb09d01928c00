package app.kith.segment;

/**
 * A segment and how many people are in it now.
 *
 * @param people 0 or more
 */
public record SegmentSize(Segment segment, long people) {}
