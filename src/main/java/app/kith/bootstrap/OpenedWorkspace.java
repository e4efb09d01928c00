package app.kith.bootstrap;

import app.kith.cli.OpenWorkspace;
import app.kith.database.Database;
import app.kith.database.Workspace;
import app.kith.history.History;
import java.time.Clock;

/**
 * An open workspace with every service that needs no screen, built once each: what the window, the
 * command line and the tour stand on.
 */
final class OpenedWorkspace implements OpenWorkspace {
  private final WorkspaceLog log;
  private final Database database;
  private final History history;

  private OpenedWorkspace(WorkspaceLog log, Database database, Clock clock) {
    this.log = log;
    this.database = database;
    this.history = new History(database, clock);
  }

  static OpenedWorkspace open(Workspace workspace, Clock clock) {
    WorkspaceLog log = WorkspaceLog.open(workspace.logs());
    try {
      return new OpenedWorkspace(log, Database.open(workspace, clock), clock);
    } catch (RuntimeException e) {
      log.close();
      throw e;
    }
  }

  @Override
  public Database database() {
    return database;
  }

  @Override
  public History history() {
    return history;
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      log.close();
    }
  }
}
