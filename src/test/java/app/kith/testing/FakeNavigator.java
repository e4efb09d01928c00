package app.kith.testing;

import app.kith.fx.Navigator;
import app.kith.fx.ScreenId;
import java.util.ArrayList;
import java.util.List;

/** Remembers where it was asked to go. */
public final class FakeNavigator implements Navigator {
  private final List<Visit> visits = new ArrayList<>();

  /**
   * A screen that was opened.
   *
   * @param entityId what it was opened at, or -1
   */
  public record Visit(ScreenId screen, long entityId) {}

  /** Every screen that was opened, oldest first. */
  public List<Visit> visits() {
    return List.copyOf(visits);
  }

  @Override
  public void open(ScreenId screen) {
    open(screen, -1);
  }

  @Override
  public void open(ScreenId screen, long entityId) {
    visits.add(new Visit(screen, entityId));
  }
}
