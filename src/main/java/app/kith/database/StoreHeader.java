package app.kith.database;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantLock;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.RandomAccessStore;

/**
 * Lets the header of a database file name the chunk that was written last. From there H2 finds its
 * way when it opens a file that was not closed: a copy, or what a killed program left.
 *
 * <p>H2 2.5.252 writes the header before it takes the new chunk for the last one. Where a chunk
 * lies elsewhere than its predecessor foretold, because space became free meanwhile (which takes 45
 * seconds), the header names the predecessor, from which no way leads on: what was committed since
 * is in the file, and nobody finds it.
 */
final class StoreHeader {
  private static final MethodHandle WRITE;
  private static final VarHandle SAVING;

  static {
    try {
      MethodHandles.Lookup inside =
          MethodHandles.privateLookupIn(RandomAccessStore.class, MethodHandles.lookup());
      WRITE =
          inside.findVirtual(
              RandomAccessStore.class, "writeStoreHeader", MethodType.methodType(void.class));
      SAVING =
          MethodHandles.privateLookupIn(FileStore.class, MethodHandles.lookup())
              .findVarHandle(FileStore.class, "saveChunkLock", ReentrantLock.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private StoreHeader() {}

  /** Writes the header anew if it names another chunk than the last. */
  static void nameLastChunk(FileStore<?> file) {
    if (!(file instanceof RandomAccessStore store)) {
      return;
    }
    ReentrantLock saving = (ReentrantLock) SAVING.get(file);
    saving.lock();
    try {
      long named = DataUtils.readHexLong(store.getStoreHeader(), "version", 0);
      if (named != store.lastChunkVersion()) {
        WRITE.invokeExact(store);
      }
    } catch (Throwable e) {
      throw new IllegalStateException("the header of the database could not be written", e);
    } finally {
      saving.unlock();
    }
  }
}
