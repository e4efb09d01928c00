package app.kith.contact.ui;

import app.kith.base.Message;
import java.util.ArrayList;
import java.util.List;

/** Identities that a test lays down. */
final class FakeIdentities implements Identities {
  final List<Line> lines = new ArrayList<>();
  final List<Long> parted = new ArrayList<>();

  @Override
  public List<Line> of(long personId) {
    return List.copyOf(lines);
  }

  @Override
  public Parted takeApart(long personId, long id) {
    parted.add(id);
    lines.removeIf(line -> line.id() == id);
    return new Parted(Message.of("contact.record.parting"), 7);
  }
}
