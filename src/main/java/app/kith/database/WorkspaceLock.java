package app.kith.database;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second program out of a workspace. The operating system drops the lock when the process
 * ends in any way, so no stale lock is ever left behind.
 */
final class WorkspaceLock implements AutoCloseable {
  /** The lock sits behind the text, so that another program may read who holds it. */
  private static final long LOCKED_BYTE = 1L << 20;

  private final FileChannel channel;

  private WorkspaceLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws UserFacingException naming the process that holds it
   */
  static WorkspaceLock take(Workspace workspace) {
    Path file = workspace.lockFile();
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        String holder = read(channel);
        channel.close();
        throw new UserFacingException(
            Message.of("database.locked", workspace.name(), holder.isBlank() ? "?" : holder));
      }
      write(channel);
      return new WorkspaceLock(channel);
    } catch (IOException e) {
      throw new UserFacingException(
          Message.of("database.folder.unusable", workspace.folder().toString()), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.truncate(0);
      channel.close();
    } catch (IOException _) {
      return; // the lock goes with the process at the latest
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(400);
    channel.read(text, 0);
    return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
  }

  private static void write(FileChannel channel) throws IOException {
    ProcessHandle process = ProcessHandle.current();
    String command =
        process.info().command().map(path -> Path.of(path).getFileName().toString()).orElse("java");
    byte[] text = (process.pid() + " (" + command + ")").getBytes(StandardCharsets.UTF_8);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(text), 0);
  }
}
