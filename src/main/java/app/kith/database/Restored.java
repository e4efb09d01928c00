package app.kith.database;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What restoring a backup did.
 *
 * @param replaced the file under which the database that was there lies now, if there was one
 * @param optOutsKept false if that database could not be read, so that opt-outs newer than the
 *     backup are missing
 */
public record Restored(Optional<Path> replaced, boolean optOutsKept) {}
