package app.kith.shell;

import app.kith.fx.ScreenId;

/**
 * Where a person is.
 *
 * @param entityId the thing the screen was opened at, or -1
 * @param visit counts up, so that opening the same thing again is another place
 */
public record Place(ScreenId screen, long entityId, int visit) {}
