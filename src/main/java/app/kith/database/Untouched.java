package app.kith.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Reads a database file that nobody has open, without ever writing to it. */
final class Untouched {
  private Untouched() {}

  /**
   * Asks a file something. A crash leaves unfinished transactions in a file, and large ones H2 can
   * only clear away by writing; then a copy is asked.
   *
   * @throws JdbiException if it cannot be read
   * @throws IllegalStateException if it cannot be read
   */
  static <T> T read(Path file, Function<Handle, T> question) {
    try {
      return ask(H2Dialect.readOnly(file), question);
    } catch (JdbiException | IllegalStateException _) {
      return readCopy(file, question);
    }
  }

  private static <T> T readCopy(Path file, Function<Handle, T> question) {
    Path copy = file.resolveSibling("inspected.mv.db");
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      try {
        return ask(H2Dialect.pool(copy), question);
      } finally {
        Files.delete(copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T ask(JdbcConnectionPool pool, Function<Handle, T> question) {
    try (Handle handle = Records.mapped(Jdbi.create(pool)).open()) {
      return question.apply(handle);
    } finally {
      pool.dispose();
    }
  }
}
