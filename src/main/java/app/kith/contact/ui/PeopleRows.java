package app.kith.contact.ui;

import app.kith.base.Message;
import app.kith.contact.ContactService;
import app.kith.contact.PersonRow;
import app.kith.fx.BackgroundTasks;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a list of any size: the ids are all here, the lines are read in pages when they come
 * into view, the last asked for first. UI thread only.
 */
final class PeopleRows {
  private static final int PAGE = 100;
  private static final int KEPT = 64;
  private static final int AT_ONCE = 2;
  private static final int WAITING = 4;

  private final ContactService contacts;
  private final BackgroundTasks tasks;
  private final Runnable arrived;
  private final Map<Integer, Map<Long, PersonRow>> pages = new LinkedHashMap<>(16, 0.75f, true);
  private final Deque<Integer> wanted = new ArrayDeque<>();
  private final Set<Integer> loading = new TreeSet<>();
  private long[] ids = new long[0];
  private int generation;

  /** Rows that tell when some have arrived. */
  PeopleRows(ContactService contacts, BackgroundTasks tasks, Runnable arrived) {
    this.contacts = contacts;
    this.tasks = tasks;
    this.arrived = arrived;
  }

  /** Shows other people, or the same ones anew. */
  void show(long... people) {
    ids = people;
    generation++;
    pages.clear();
    wanted.clear();
    loading.clear();
  }

  int size() {
    return ids.length;
  }

  long id(int index) {
    return ids[index];
  }

  long[] ids() {
    return ids.clone();
  }

  /** Where a person stands, or -1. */
  int indexOf(long id) {
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == id) {
        return i;
      }
    }
    return -1;
  }

  /** A line, or null while it is being read. */
  @Nullable PersonRow get(int index) {
    if (index < 0 || index >= ids.length) {
      return null;
    }
    Map<Long, PersonRow> page = pages.get(index / PAGE);
    if (page == null) {
      want(index / PAGE);
      page = pages.get(index / PAGE);
    }
    return page == null ? null : page.get(ids[index]);
  }

  private void want(int page) {
    if (loading.contains(page)) {
      return;
    }
    wanted.remove(page);
    wanted.addFirst(page);
    while (wanted.size() > WAITING) {
      wanted.removeLast();
    }
    loadNext();
  }

  private void loadNext() {
    while (loading.size() < AT_ONCE && !wanted.isEmpty()) {
      load(wanted.removeFirst());
    }
  }

  private void load(int page) {
    int asked = generation;
    loading.add(page);
    int from = page * PAGE;
    long[] some = Arrays.copyOfRange(ids, from, Math.min(ids.length, from + PAGE));
    tasks
        .run(Message.of("contact.people.loading"), _ -> contacts.rows(some))
        .onSuccess(rows -> keep(asked, page, rows))
        .onEnd(
            () -> {
              if (asked == generation) {
                loading.remove(page);
                loadNext();
              }
            });
  }

  private void keep(int asked, int page, List<PersonRow> rows) {
    if (asked != generation) {
      return;
    }
    Map<Long, PersonRow> byId = HashMap.newHashMap(rows.size());
    rows.forEach(row -> byId.put(row.id(), row));
    pages.put(page, byId);
    if (pages.size() > KEPT) {
      pages.remove(pages.keySet().iterator().next());
    }
    arrived.run();
  }
}
