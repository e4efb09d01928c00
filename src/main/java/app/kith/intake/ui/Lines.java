package app.kith.intake.ui;

import javafx.collections.ObservableListBase;

/** The numbers 0 to size - 1 as a list: what a table of any size is made of. */
final class Lines extends ObservableListBase<Integer> {
  private final int size;

  Lines(int size) {
    this.size = size;
  }

  @Override
  public Integer get(int index) {
    return index;
  }

  @Override
  public int size() {
    return size;
  }
}
