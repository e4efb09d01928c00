/**
 * What customers will do next, learnt from earlier quarters of this workspace, with a report card:
 * what was foretold of the last quarter against what happened and against a rule of thumb. Uses the
 * features as of a day and the predictions; SQL in its repository only.
 */
@NullMarked
package app.kith.analytics.forecast;

import org.jspecify.annotations.NullMarked;
