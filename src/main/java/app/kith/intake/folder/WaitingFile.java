package app.kith.intake.folder;

import java.nio.file.Path;

/**
 * A file that is fully written and that nobody has dealt with.
 *
 * @param path where it lies
 * @param hash the SHA-256 of what it holds, in hexadecimal digits
 */
public record WaitingFile(Path path, String hash) {}
