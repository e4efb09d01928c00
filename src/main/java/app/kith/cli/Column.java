package app.kith.cli;

import app.kith.base.Message;

/**
 * A column of an answer.
 *
 * @param name the name in JSON
 * @param title the name for people
 */
record Column(String name, Message title) {

  static Column of(String name, String titleKey) {
    return new Column(name, Message.of(titleKey));
  }
}
