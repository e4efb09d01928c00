/**
 * The folder that is watched for new files: which of them are whole, and which were dealt with
 * before. Reads files, never changes one. Uses {@code settings} and {@code database}.
 */
@NullMarked
package app.kith.intake.folder;

import org.jspecify.annotations.NullMarked;
