package app.kith.cli;

import app.kith.base.Messages;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of the help pages, with picocli's own keys led to Kith's. */
final class HelpTexts extends ResourceBundle {
  private static final Map<String, String> PICOCLI =
      Map.of(
          "usage.synopsisHeading", "cli.help.synopsis",
          "usage.commandListHeading", "cli.help.commands",
          "kith.help.usage.header", "cli.help.about",
          "kith.help.usage.description", "cli.help.description",
          "helpCommand.command", "cli.help.command",
          "helpCommand.help", "cli.option.help",
          "mixinStandardHelpOptions.help", "cli.option.help",
          "mixinStandardHelpOptions.version", "cli.option.version");

  private final Messages messages;

  HelpTexts(Messages messages) {
    this.messages = messages;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    String own = PICOCLI.getOrDefault(key, key);
    return messages.has(own) ? messages.text(own).replaceAll("%(?!n)", "%%") : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(
        Stream.concat(PICOCLI.keySet().stream(), messages.keys("cli.")).toList());
  }
}
