package app.kith.shell;

import app.kith.fx.Work;

/**
 * What an empty workspace offers.
 *
 * @param sample fills it with the sample business
 * @param chooseFile lets a person choose a file to import
 */
public record FirstRun(Work<?> sample, Runnable chooseFile) {}
