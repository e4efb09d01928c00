package app.kith.shell;

import app.kith.base.Message;
import java.util.List;
import java.util.function.Function;

/** The palette's commands. */
public final class Commands implements PaletteSource {
  private final List<Command> commands;
  private final Function<Message, String> text;

  /**
   * These commands.
   *
   * @param text says a message in the language of the moment
   */
  public Commands(List<Command> commands, Function<Message, String> text) {
    this.commands = List.copyOf(commands);
    this.text = text;
  }

  @Override
  public List<PaletteEntry> find(String query, int limit) {
    return commands.stream()
        .map(c -> new PaletteEntry(text.apply(c.title()), c.keys(), c.icon(), c.action()))
        .filter(entry -> query.isEmpty() || Ranking.score(query, entry) > 0)
        .limit(limit)
        .toList();
  }
}
