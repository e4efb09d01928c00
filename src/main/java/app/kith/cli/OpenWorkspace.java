package app.kith.cli;

import app.kith.database.Database;
import app.kith.history.History;

/** An open workspace's services, as the commands need them. */
public interface OpenWorkspace extends AutoCloseable {

  /** The database. */
  Database database();

  /** What was changed, and how to take it back. */
  History history();

  /** Closes the workspace; what was confirmed is on disk. */
  @Override
  void close();
}
