package app.kith.outbox;

import app.kith.database.Database;
import java.util.Optional;

/**
 * Knows whether the workspace lies where it lay last time. A copy of a folder must not send by
 * itself what the original sends too.
 */
final class Whereabouts {
  private final Database database;
  private final GateRepository settings = new GateRepository();

  Whereabouts(Database database) {
    this.database = database;
  }

  /** True if the workspace was copied or moved since the last start; remembers the new place. */
  boolean moved() {
    String here = database.workspace().folder().toString();
    Optional<String> known = database.read(settings::place);
    if (known.isEmpty() || !known.get().equals(here)) {
      database.durable(
          open -> {
            settings.place(open, here);
            return here;
          });
    }
    return known.isPresent() && !known.get().equals(here);
  }
}
