package app.kith.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * A second, append-only memory of what passed its point of no return, forced to disk before the
 * final dot. The database has been seen to lose its last durable commits after a kill -9; a
 * restored backup knows nothing of what was sent since. Either way this file does.
 */
final class SentJournal {
  private final Path file;

  SentJournal(Path file) {
    this.file = file;
  }

  /**
   * What is known of a message's last try.
   *
   * @param attempt the number of the try, from 1
   * @param outcome '?' passed the dot, '+' accepted, '-' certainly not taken
   */
  record Entry(int attempt, char outcome) {}

  /** Remembers, before anything irrevocable, that a message may now arrive. */
  void passing(long id, int attempt) {
    append(id, attempt, '?', true);
  }

  /** Remembers what the server said. */
  void answered(long id, int attempt, boolean accepted) {
    append(id, attempt, accepted ? '+' : '-', false);
  }

  /** The last entry of every message; a line torn by a death is passed over. */
  Map<Long, Entry> read() {
    Map<Long, Entry> entries = new HashMap<>();
    if (!Files.exists(file)) {
      return entries;
    }
    try (var lines = Files.lines(file, StandardCharsets.US_ASCII)) {
      lines
          .filter(line -> line.matches("\\d{1,18} \\d{1,9} [?+-]"))
          .map(line -> line.split(" "))
          .forEach(
              part ->
                  entries.put(
                      Long.parseLong(part[0]),
                      new Entry(Integer.parseInt(part[1]), part[2].charAt(0))));
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void append(long id, int attempt, char outcome, boolean force) {
    // The leading line end keeps a line torn by an earlier death apart.
    byte[] line =
        ("\n" + id + " " + attempt + " " + outcome + "\n").getBytes(StandardCharsets.US_ASCII);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(line);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      if (force) {
        channel.force(false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
