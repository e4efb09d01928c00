package app.kith.intake.ui;

import app.kith.base.Message;
import app.kith.fx.BackgroundTasks;
import app.kith.intake.plan.PlanFilter;
import app.kith.intake.plan.PlanRow;
import app.kith.intake.plan.PlanRows;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a plan that are looked at: the places of all that a filter takes, and the rows of
 * the pages in view. Searching and reading happen off the UI thread; everything else on it.
 */
final class PlanLines {
  private static final int PAGE = 100;
  private static final int KEPT = 40;

  private final BackgroundTasks tasks;
  private final Runnable found;
  private final Runnable arrived;
  private final Map<Integer, List<PlanRow>> pages = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<Integer> loading = new HashSet<>();
  private Found shown = Found.NOTHING;
  private @Nullable PlanRows rows;
  private PlanFilter filter = PlanFilter.ALL;
  private boolean searching;
  private boolean again;

  /** What a search has found among the first rows. */
  private record Found(@Nullable PlanRows rows, PlanFilter filter, int[] places, int searched) {
    static final Found NOTHING = new Found(null, PlanFilter.ALL, new int[0], 0);
  }

  /**
   * Lines.
   *
   * @param found told when there are more or other lines
   * @param arrived told when rows can be read that could not before
   */
  PlanLines(BackgroundTasks tasks, Runnable found, Runnable arrived) {
    this.tasks = tasks;
    this.found = found;
    this.arrived = arrived;
  }

  /** Shows rows: other ones, or more of the same. */
  void show(@Nullable PlanRows wanted) {
    rows = wanted;
    search();
  }

  /** Narrows or widens what is shown. */
  void narrow(PlanFilter wanted) {
    filter = wanted;
    search();
  }

  /** Shows the same rows anew: something about them has become known. */
  void refresh() {
    shown = Found.NOTHING;
    pages.clear();
    loading.clear();
    search();
  }

  int size() {
    return shown.places().length;
  }

  /** A line's row, or null while it is being read. */
  @Nullable PlanRow row(int line) {
    if (line < 0 || line >= size()) {
      return null;
    }
    List<PlanRow> page = pages.get(line / PAGE);
    if (page == null || page.size() <= line % PAGE) {
      load(line / PAGE);
      page = pages.get(line / PAGE);
    }
    return page == null || page.size() <= line % PAGE ? null : page.get(line % PAGE);
  }

  private void search() {
    PlanRows in = rows;
    PlanFilter wanted = filter;
    if (in == null) {
      keep(Found.NOTHING);
      return;
    }
    if (searching) {
      again = true;
      return;
    }
    searching = true;
    again = false;
    boolean more = in.equals(shown.rows()) && wanted.equals(shown.filter());
    Found before = more ? shown : Found.NOTHING;
    tasks
        .compute(
            Message.of("intake.plan.finding"),
            progress -> {
              int end = in.size();
              int[] places =
                  in.find(wanted, before.places(), before.searched(), progress::stopRequested);
              return new Found(in, wanted, places, end);
            })
        .onSuccess(this::keep)
        .onEnd(
            () -> {
              searching = false;
              if (again) {
                search();
              }
            });
  }

  private void keep(Found fresh) {
    boolean more = fresh.rows() != null && fresh.rows().equals(shown.rows());
    if (more && fresh.filter().equals(shown.filter())) {
      pages.remove(size() / PAGE);
    } else {
      pages.clear();
      loading.clear();
    }
    shown = fresh;
    found.run();
  }

  private void load(int page) {
    Found of = shown;
    PlanRows in = of.rows();
    if (in == null || !loading.add(page)) {
      return;
    }
    int from = page * PAGE;
    int[] places = Arrays.copyOfRange(of.places(), from, Math.min(size(), from + PAGE));
    tasks
        .run(Message.of("intake.plan.finding"), _ -> in.get(places))
        .onSuccess(
            read -> {
              if (in.equals(shown.rows()) && of.filter().equals(shown.filter())) {
                pages.put(page, read);
                trim();
                if (read.size() == places.length) {
                  arrived.run();
                }
              }
            })
        .onEnd(() -> loading.remove(page));
  }

  private void trim() {
    if (pages.size() > KEPT) {
      pages.remove(pages.keySet().iterator().next());
    }
  }
}
