package app.kith.segment;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import app.kith.database.Transaction;

/** Keeps the names of segments unique, however they are capitalised. */
final class SegmentNames {
  private final SegmentRepository segments;

  SegmentNames(SegmentRepository segments) {
    this.segments = segments;
  }

  /**
   * A name without outer and double blanks.
   *
   * @throws UserFacingException if nothing is left or it is too long
   */
  static String tidy(String name) {
    String tidy = name.strip().replaceAll("\\s+", " ");
    if (tidy.isEmpty() || tidy.length() > Segment.MAX_NAME) {
      throw new UserFacingException(Message.of("segment.error.name.length", Segment.MAX_NAME));
    }
    return tidy;
  }

  /**
   * Refuses a name that another segment has, proposing a free one.
   *
   * @param owner the segment that may have it, or 0
   */
  void require(Transaction open, String name, long owner) {
    segments
        .findByName(open, name)
        .filter(other -> other.id() != owner)
        .ifPresent(
            _ -> {
              throw new UserFacingException(
                  Message.of("segment.error.name", name, free(open, name)));
            });
  }

  /** The name, or the name with the lowest number that makes it unique. */
  String free(Transaction open, String name) {
    String tidy = tidy(name);
    String candidate = tidy;
    for (int number = 2; segments.findByName(open, candidate).isPresent(); number++) {
      String end = " (" + number + ")";
      candidate = tidy.substring(0, Math.min(tidy.length(), Segment.MAX_NAME - end.length())) + end;
    }
    return candidate;
  }
}
