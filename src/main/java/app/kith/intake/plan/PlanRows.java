package app.kith.intake.plan;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The rows of a plan, of any number: they lie in a temporary file that goes when this is closed;
 * memory holds thirteen bytes a row. One thread adds while others read. Thread-safe.
 */
public final class PlanRows implements AutoCloseable {
  private static final int TAIL = 1 << 18;
  private static final int PORTION = 500;
  private static final int OPEN = 0x40;
  private static final int ALIKE = 0x20;
  private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

  private final FileChannel channel;
  private final ByteArrayOutputStream tail = new ByteArrayOutputStream(TAIL + 4096);
  private final DataOutputStream out = new DataOutputStream(tail);
  private long flushed;
  private long[] starts = new long[1024];
  private byte[] outcomes = new byte[1024];
  private int[] numbers = new int[1024];
  private final Map<Long, Likeness> likenesses = new HashMap<>();
  private int size;
  private int widest;

  /**
   * No rows yet.
   *
   * @throws UserFacingException if there is no room for a temporary file
   */
  public PlanRows() {
    try {
      Path file = Files.createTempFile("kith-plan", ".rows");
      this.channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  /**
   * A sink that adds what it gets.
   *
   * @param soFar told the counts
   */
  public <P> PlanSink<P> sink(Consumer<P> soFar) {
    return new PlanSink<>() {
      @Override
      public void row(PlanRow row) {
        add(row);
      }

      @Override
      public void soFar(P counts) {
        soFar.accept(counts);
      }

      @Override
      public void mark(int at, Outcome outcome) {
        PlanRows.this.mark(at, outcome);
      }
    };
  }

  /** Adds a row behind the others; after the closing, does nothing. */
  public synchronized void add(PlanRow row) {
    if (!channel.isOpen()) {
      return;
    }
    if (size == outcomes.length) {
      starts = Arrays.copyOf(starts, size * 2);
      outcomes = Arrays.copyOf(outcomes, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    try {
      starts[size] = flushed + tail.size();
      outcomes[size] = (byte) (code(row.outcome()) | (row.isOpen() ? OPEN : 0));
      numbers[size] = (int) row.row();
      PlanRowCodec.write(row, out);
      size++;
      widest = Math.max(widest, row.cells().size());
      if (tail.size() > TAIL) {
        flush();
      }
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  /** Notes which rows look like somebody; rows that are not here are passed over. */
  public synchronized void like(List<Likeness> alike) {
    for (Likeness likeness : alike) {
      int at = Arrays.binarySearch(numbers, 0, size, (int) likeness.row());
      if (at >= 0) {
        outcomes[at] |= ALIKE;
        likenesses.put(likeness.row(), likeness);
      }
    }
  }

  private boolean has(int at, int flag) {
    return (outcomes[at] & flag) != 0;
  }

  private static int code(Outcome outcome) {
    return OUTCOMES.indexOf(outcome);
  }

  private Outcome outcome(int at) {
    return OUTCOMES.get(outcomes[at] & ~(OPEN | ALIKE));
  }

  private void flush() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(tail.toByteArray());
    while (bytes.hasRemaining()) {
      flushed += channel.write(bytes, flushed);
    }
    tail.reset();
  }

  /** Gives a row another outcome. */
  public synchronized void mark(int at, Outcome outcome) {
    outcomes[at] = (byte) (code(outcome) | (outcomes[at] & (OPEN | ALIKE)));
  }

  /** How many rows there are so far. */
  public synchronized int size() {
    return size;
  }

  /** How many cells the longest row has. */
  public synchronized int widest() {
    return widest;
  }

  /** The row at a place, from 0; the rows at several, in their order. */
  public List<PlanRow> get(int... places) {
    List<PlanRow> rows = new ArrayList<>(places.length);
    for (int place : places) {
      rows.addAll(read(place, place + 1));
    }
    return rows;
  }

  /**
   * The places of the rows that a filter takes.
   *
   * @param found what the same filter took of the first {@code from} rows
   * @param stop asked between portions; where it answers yes, what was found until then is given
   */
  public int[] find(PlanFilter filter, int[] found, int from, BooleanSupplier stop) {
    int end = size();
    int[] places = Arrays.copyOf(found, found.length + Math.max(16, end - from));
    int count = found.length;
    for (int at = from; at < end && !stop.getAsBoolean(); at += PORTION) {
      int to = Math.min(end, at + PORTION);
      boolean[] taken = taken(filter, at, to);
      for (int i = at; i < to; i++) {
        if (taken[i - at]) {
          places[count++] = i;
        }
      }
    }
    return Arrays.copyOf(places, count);
  }

  private boolean[] taken(PlanFilter filter, int from, int to) {
    boolean[] taken = new boolean[to - from];
    synchronized (this) {
      for (int i = from; i < to; i++) {
        taken[i - from] = filter.takes(outcome(i), has(i, OPEN), has(i, ALIKE));
      }
    }
    if (!filter.text().isEmpty()) {
      List<PlanRow> rows = read(from, to);
      for (int i = 0; i < rows.size(); i++) {
        taken[i] &= filter.takes(rows.get(i));
      }
    }
    return taken;
  }

  private synchronized List<PlanRow> read(int from, int to) {
    int last = Math.min(to, size);
    if (!channel.isOpen() || from >= last) {
      return List.of();
    }
    try {
      long end = last == size ? flushed + tail.size() : starts[last];
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes(starts[from], end)));
      List<PlanRow> rows = new ArrayList<>(last - from);
      for (int i = from; i < last; i++) {
        PlanRow row = PlanRowCodec.read(in, outcome(i));
        rows.add(has(i, ALIKE) ? row.like(likenesses.get(row.row())) : row);
      }
      return rows;
    } catch (IOException e) {
      throw noRoom(e);
    }
  }

  private byte[] bytes(long start, long end) throws IOException {
    if (end > flushed && start < flushed) {
      flush();
    }
    if (start >= flushed) {
      byte[] all = tail.toByteArray();
      return Arrays.copyOfRange(all, (int) (start - flushed), (int) (end - flushed));
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) (end - start));
    while (bytes.hasRemaining() && channel.read(bytes, start + bytes.position()) >= 0) {
      // reads until all is there
    }
    return bytes.array();
  }

  private static UserFacingException noRoom(IOException e) {
    return new UserFacingException(Message.of("intake.plan.noRoom"), e);
  }

  @Override
  public synchronized void close() {
    try {
      channel.close();
      size = 0;
    } catch (IOException e) {
      throw noRoom(e);
    }
  }
}
