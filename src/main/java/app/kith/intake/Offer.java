package app.kith.intake;

import app.kith.base.Message;
import app.kith.intake.folder.WaitingFile;
import java.util.Optional;

/**
 * A file of the watched folder that waits for a person's word.
 *
 * @param file the file
 * @param told what its import would do, or why it cannot come in
 * @param isUseful true if its import would bring in something
 * @param recipe the name of the recipe that knows its columns, if one does
 */
public record Offer(WaitingFile file, Message told, boolean isUseful, Optional<String> recipe) {}
