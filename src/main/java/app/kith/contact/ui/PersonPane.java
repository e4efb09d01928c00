package app.kith.contact.ui;

import javafx.scene.Parent;

/** Something that shows one person's side of another feature, under the person's card. */
public interface PersonPane {

  /** What is shown. */
  Parent root();

  /** Shows a person. */
  void show(long personId);

  /** Lets go of what outlives the pane; when it is put away. */
  void close();
}
