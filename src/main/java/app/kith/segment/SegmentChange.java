package app.kith.segment;

import app.kith.base.Message;

/**
 * What was done to segments, for the quiet bar.
 *
 * @param segmentId the segment, or the first of several
 * @param changeSetId what "Undo" takes back
 * @param summary one sentence
 */
public record SegmentChange(long segmentId, long changeSetId, Message summary) {}
