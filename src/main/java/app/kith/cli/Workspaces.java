package app.kith.cli;

import app.kith.base.UserFacingException;
import app.kith.database.Workspace;

/** Where commands get their services from: the composition root. */
public interface Workspaces {

  /** The workspace that is used when none is named. */
  Workspace usual();

  /**
   * Opens a workspace, making it if it does not exist.
   *
   * @throws UserFacingException if it is in use, damaged or newer than this program
   */
  OpenWorkspace open(Workspace workspace);
}
