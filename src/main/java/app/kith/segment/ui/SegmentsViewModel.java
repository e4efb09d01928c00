package app.kith.segment.ui;

/** The Segments screen: the list, the picture, and the rule builder, and who sees what. */
public final class SegmentsViewModel {
  private final SegmentListViewModel list;
  private final ExploreViewModel explore;
  private final RuleViewModel rule;
  private boolean stale = true;

  /** The three parts of the screen. */
  public SegmentsViewModel(
      SegmentListViewModel list, ExploreViewModel explore, RuleViewModel rule) {
    this.list = list;
    this.explore = explore;
    this.rule = rule;
  }

  /** The list of segments. */
  public SegmentListViewModel list() {
    return list;
  }

  /** The picture of all customers. */
  public ExploreViewModel explore() {
    return explore;
  }

  /** The rule builder. */
  public RuleViewModel rule() {
    return rule;
  }

  /**
   * The screen came into view.
   *
   * @param segmentId the segment to show, or -1
   */
  public void opened(long segmentId) {
    if (segmentId >= 0) {
      list.choose(segmentId);
    } else {
      list.load();
    }
    if (stale) {
      stale = false;
      explore.load();
    }
  }

  /**
   * Data changed, here or elsewhere.
   *
   * @param people false if only segments, campaigns or notes changed
   * @param visible whether the screen can be seen now; if not, it follows when it comes into view
   */
  public void changed(boolean people, boolean visible) {
    stale |= people;
    if (visible) {
      opened(-1);
    }
  }

  /** Changes the rule of the chosen segment. */
  public void editRule() {
    SegmentListViewModel.Detail detail = list.detailProperty().get();
    if (detail != null) {
      detail.rule().ifPresent(criterion -> rule.edit(detail.row().segment(), criterion));
    }
  }
}
