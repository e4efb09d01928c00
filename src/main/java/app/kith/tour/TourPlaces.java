package app.kith.tour;

import app.kith.database.Workspace;

/** What the composition root lends to the tour: workspaces and windows over them. */
public interface TourPlaces {

  /** A workspace of the tour's own; opens or makes it. */
  TourWorkspace open(Workspace workspace);

  /** The services of a workspace, and windows to see it in. */
  interface TourWorkspace extends WorkspaceServices {

    /**
     * Builds a window. UI thread only.
     *
     * @param language {@code en} or {@code zh}
     */
    TourWindow window(String language, int width, int height);
  }
}
