/**
 * Customers understood: feature tables built from the workspace, segmentations, personas and their
 * quality in words. Results are records that screens and the command line show; the arithmetic is
 * in {@code engine}. May use database and base.
 */
@NullMarked
package app.kith.analytics;

import org.jspecify.annotations.NullMarked;
