package app.kith.fx;

import app.kith.base.Message;
import java.nio.file.Path;
import java.util.Optional;

/** Questions that stop a person, to be asked rarely. UI thread only. */
public interface Dialogs {

  /**
   * Asks before something that cannot be taken back.
   *
   * @param question what would happen
   * @param action the verb on the button that does it
   * @return true if the person chose the action
   */
  boolean confirm(Message question, Message action);

  /** Says what went wrong, with a short code, and logs it once. */
  void error(Throwable failure);

  /**
   * Asks for a file to read.
   *
   * @param extensions without the dot; none allows every file
   */
  Optional<Path> openFile(Message title, String... extensions);

  /** Asks for a folder. */
  Optional<Path> openFolder(Message title);

  /** Asks where to write a file. */
  Optional<Path> saveFile(Message title, String suggestedName);

  /** Asks for one line of text; empty if the person turned away. */
  Optional<String> askText(Message title, String initial);
}
