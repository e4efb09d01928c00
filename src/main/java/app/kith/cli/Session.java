package app.kith.cli;

import app.kith.base.Message;
import app.kith.base.Messages;
import app.kith.base.UserFacingException;
import app.kith.database.Workspace;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The options that every command takes, and what a command works with. */
final class Session implements AutoCloseable {
  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      descriptionKey = "cli.option.workspace")
  private @Nullable Path folder;

  @Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "cli.option.json")
  private boolean json;

  @Spec private CommandSpec spec;

  private final Workspaces workspaces;
  private final Clock clock;
  private final Messages messages;
  private final @Nullable String textLanguage;
  private final PrintWriter out;
  private final PrintWriter err;
  private @Nullable OpenWorkspace open;

  /**
   * A session.
   *
   * @param textLanguage the language of texts to be analyzed, as typed; null if nothing was
   */
  Session(
      Workspaces workspaces,
      Clock clock,
      Messages messages,
      @Nullable String textLanguage,
      PrintWriter out,
      PrintWriter err) {
    this.workspaces = workspaces;
    this.clock = clock;
    this.messages = messages;
    this.textLanguage = textLanguage;
    this.out = out;
    this.err = err;
  }

  /** Only checks: the language is chosen before the command is read, see {@link Languages}. */
  @Option(
      names = "--language",
      paramLabel = "en|zh|auto",
      scope = ScopeType.INHERIT,
      descriptionKey = "cli.option.language")
  void language(String tag) {
    if (!tag.startsWith("en") && !tag.startsWith("zh") && !tag.equals("auto")) {
      throw misuse(spec, Message.of("cli.language.unknown", tag));
    }
  }

  /** The workspace that the person named, or the usual one. */
  Workspace workspace() {
    return folder == null ? workspaces.usual() : Workspace.at(folder);
  }

  /** The workspace's services; opens it at the first call. */
  OpenWorkspace services() {
    if (open == null) {
      open = workspaces.open(workspace());
    }
    return open;
  }

  Terminal terminal() {
    return new Terminal(out, err, messages, clock.getZone(), json);
  }

  /** What was typed as the language of texts to be analyzed; null if nothing was. */
  @Nullable String textLanguage() {
    return textLanguage;
  }

  Messages messages() {
    return messages;
  }

  Clock clock() {
    return clock;
  }

  /** The wrong usage that a command found in its own arguments; ends with exit code 2. */
  ParameterException misuse(CommandSpec spec, Message message) {
    return new ParameterException(spec.commandLine(), messages.text(message));
  }

  /** A reason that this command cannot be done; ends with exit code 1. */
  static UserFacingException refused(String key, Object... arguments) {
    return new UserFacingException(Message.of(key, arguments));
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
