package app.kith.contact.index;

import app.kith.base.Listening;
import app.kith.contact.TextKeys;
import app.kith.database.Database;
import app.kith.history.ChangeSet;
import app.kith.history.History;
import app.kith.history.TouchedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Search over all people in memory. Current after every commit, undo and redo, before the
 * committing call returns. Thread-safe; searching takes tens of milliseconds at a million people,
 * so screens call it in the background.
 */
public final class PersonIndex {
  private static final int PAGE = 20_000;
  private static final long REBUILD_FROM = 50_000;

  private static final String DETAILS = "person_detail";
  private static final List<String> TABLES = List.of("person", "company", "sales_order", DETAILS);

  private final Database database;
  private final History history;
  private final IndexRepository repository = new IndexRepository();
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Entries entries = new Entries();
  private long @Nullable [] withOrders;
  private final Lock updating = new ReentrantLock();
  private volatile int size;
  private volatile boolean built;

  /**
   * An index that is still empty; call {@link #build} once.
   *
   * @param history its commits refresh the index once it is built
   */
  public PersonIndex(Database database, History history) {
    this.database = database;
    this.history = history;
    history.onCommitted(this::refresh);
  }

  /** Reads everyone; about ten seconds a million people. Commits meanwhile wait for it. */
  public void build() {
    updating.lock();
    try {
      exclusively(
          () -> {
            entries = new Entries();
            withOrders = null;
            return null;
          });
      load(1, Long.MAX_VALUE);
      built = true;
    } finally {
      updating.unlock();
    }
    listeners.forEach(Runnable::run);
  }

  /** True once everyone was read. */
  public boolean isBuilt() {
    return built;
  }

  /** How many people there are; costs nothing. */
  public int size() {
    return size;
  }

  /** Calls a listener after the index has changed, on the thread that changed it. */
  public Listening onChanged(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** The ids of the people of a query, in its order. */
  public long[] search(PeopleQuery query) {
    if (query.orders().isPresent()) {
      findOrders();
    }
    return shared(() -> new Search(entries, withOrders).ids(query));
  }

  /**
   * The people who fit typed text best, for a palette: names that begin with it first.
   *
   * @param limit the most ids to give
   */
  public long[] best(String text, int limit) {
    return shared(() -> new Search(entries, null).best(text, limit));
  }

  /** The ids of everyone with an e-mail address, however it is capitalised. */
  public long[] idsByEmail(String email) {
    String key = TextKeys.email(email);
    return key == null
        ? new long[0]
        : shared(() -> entries.lookups().withEmail(TextKeys.fold(key)));
  }

  /** The ids of everyone with a phone number, however it is written; see {@link TextKeys#phone}. */
  public long[] idsByPhone(String phone) {
    String key = TextKeys.phone(phone);
    return key == null ? new long[0] : shared(() -> entries.lookups().withPhone(key));
  }

  /** The ids of everyone with a customer number, exactly as written. */
  public long[] idsByExternalRef(String ref) {
    return ref.isBlank() ? new long[0] : shared(() -> entries.lookups().withRef(ref));
  }

  /** The countries that people have, by alphabet. */
  public List<String> countries() {
    return shared(() -> entries.countries().sorted());
  }

  /** The tags that people have or had since the start, by alphabet. */
  public List<String> tags() {
    return shared(() -> entries.tags().sorted());
  }

  /** Bytes held, about. */
  public long bytes() {
    return shared(() -> entries.bytes());
  }

  private void refresh(ChangeSet changeSet) {
    List<TouchedRows> touched = history.touched(changeSet.id());
    if (TABLES.stream().noneMatch(table -> touches(touched, table))) {
      return;
    }
    updating.lock();
    try {
      if (!built) {
        return;
      }
      boolean people = touches(touched, "person");
      if (people || touches(touched, "sales_order")) {
        exclusively(() -> withOrders = null);
      }
      if (people || touches(touched, "company")) {
        update(changeSet, touched);
      }
      if (touches(touched, DETAILS)) {
        updateFurther(changeSet, touched);
      }
    } finally {
      updating.unlock();
    }
    listeners.forEach(Runnable::run);
  }

  /** Reads those anew who were there before and got or lost addresses; new ones have theirs. */
  private void updateFurther(ChangeSet changeSet, List<TouchedRows> touched) {
    List<TouchedRows> fresh = history.inserted(changeSet.id());
    for (TouchedRows range : touched) {
      if (range.table().equals(DETAILS)) {
        long[] people =
            database.read(open -> repository.peopleOfDetails(open, range, changeSet.id()));
        reload(LongStream.of(people).filter(id -> !isAmong(fresh, id)).toArray());
      }
    }
  }

  private static boolean isAmong(List<TouchedRows> ranges, long person) {
    return ranges.stream()
        .anyMatch(
            range ->
                range.table().equals("person")
                    && range.firstId() <= person
                    && person <= range.lastId());
  }

  private void update(ChangeSet changeSet, List<TouchedRows> touched) {
    List<TouchedRows> inserted = history.inserted(changeSet.id());
    long changed = rows(touched) - rows(inserted);
    if (changed > REBUILD_FROM) {
      exclusively(() -> entries = new Entries());
      load(1, Long.MAX_VALUE);
      return;
    }
    inserted.stream()
        .filter(range -> range.table().equals("person"))
        .forEach(range -> load(range.firstId(), range.lastId()));
    if (changed > 0) {
      long[] people = history.changedRows(changeSet.id(), "person");
      long[] companies = history.changedRows(changeSet.id(), "company");
      reload(
          LongStream.concat(
                  LongStream.of(people),
                  LongStream.of(
                      database.<long[]>read(open -> repository.peopleOf(open, companies))))
              .distinct()
              .toArray());
    }
  }

  private static boolean touches(List<TouchedRows> touched, String table) {
    return touched.stream().anyMatch(range -> range.table().equals(table));
  }

  private static long rows(List<TouchedRows> ranges) {
    return ranges.stream()
        .filter(range -> range.table().equals("person") || range.table().equals("company"))
        .mapToLong(TouchedRows::rowCount)
        .sum();
  }

  /** Reads a range of people page by page and sorts at the end. */
  private void load(long first, long last) {
    List<int[]> touched = new ArrayList<>();
    long from = first;
    while (true) {
      long next = from;
      List<IndexRow> page = database.read(open -> repository.page(open, next, last, PAGE));
      if (page.isEmpty()) {
        break;
      }
      exclusively(() -> touched.add(entries.put(page)));
      from = page.getLast().id() + 1;
    }
    sort(touched.stream().flatMapToInt(java.util.Arrays::stream).toArray());
  }

  private void reload(long... ids) {
    List<IndexRow> rows = database.read(open -> repository.findByIds(open, ids));
    long[] there = rows.stream().mapToLong(IndexRow::id).sorted().toArray();
    long[] gone =
        LongStream.of(ids).filter(id -> java.util.Arrays.binarySearch(there, id) < 0).toArray();
    sort(
        exclusively(
            () ->
                java.util.stream.IntStream.concat(
                        java.util.Arrays.stream(entries.put(rows)),
                        java.util.Arrays.stream(entries.remove(gone)))
                    .toArray()));
  }

  private void sort(int... touched) {
    exclusively(
        () -> {
          entries.sort(touched);
          size = entries.size();
          return null;
        });
  }

  private void findOrders() {
    if (shared(() -> withOrders != null)) {
      return;
    }
    LongStream.Builder people = LongStream.builder();
    database.read(
        open -> {
          repository.peopleWithOrders(open, people::add);
          return 0;
        });
    exclusively(
        () -> {
          long[] bits = new long[entries.words()];
          people
              .build()
              .mapToInt(entries::slotOf)
              .filter(slot -> slot >= 0)
              .forEach(slot -> bits[slot >> 6] |= 1L << slot);
          withOrders = bits;
          return null;
        });
  }

  private <T extends @Nullable Object> T shared(Supplier<T> work) {
    lock.readLock().lock();
    try {
      return work.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  private <T extends @Nullable Object> T exclusively(Supplier<T> work) {
    lock.writeLock().lock();
    try {
      return work.get();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
