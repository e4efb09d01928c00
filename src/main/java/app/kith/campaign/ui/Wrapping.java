package app.kith.campaign.ui;

import javafx.scene.control.TextInputControl;

/** Puts marks into a text field where its caret or its selection is. */
final class Wrapping {
  private Wrapping() {}

  static void insert(TextInputControl field, String text) {
    field.replaceSelection(text);
    field.requestFocus();
  }

  /** Puts marks around what is selected. */
  static void around(TextInputControl field, String before, String after) {
    String selected = field.getSelectedText();
    int start = field.getSelection().getStart();
    field.replaceSelection(before + selected + after);
    field.requestFocus();
    int from = start + before.length();
    field.selectRange(from, from + selected.length());
  }

  /** Puts a mark at the beginning of the caret's line. */
  static void line(TextInputControl field, String mark) {
    int caret = field.getCaretPosition();
    String text = field.getText();
    int start = text.lastIndexOf('\n', Math.max(0, caret - 1)) + 1;
    field.insertText(Math.min(start, text.length()), mark);
    field.requestFocus();
    field.positionCaret(caret + mark.length());
  }
}
