package app.kith.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kith analyze ...}: the analytics on a file, so that any claim can be checked. */
@Command(name = "analyze", mixinStandardHelpOptions = true, description = "cli.analyze.about")
final class AnalyzeCommand implements Runnable {
  private final Session session;

  @Spec private CommandSpec spec;

  private AnalyzeCommand(Session session) {
    this.session = session;
  }

  /** The command with everything below it. */
  static CommandLine whole(Session session) {
    return new CommandLine(new AnalyzeCommand(session))
        .addSubcommand(new AnalyzePredictCommand(session))
        .addSubcommand(new AnalyzeClvCommand(session))
        .addSubcommand(new AnalyzeRecommendCommand(session))
        .addSubcommand(new AnalyzeTextCommand(session))
        .addSubcommand(new AnalyzeSegmentCommand(session));
  }

  /** Needs a word that says what to analyze. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), session.terminal().messages().text("cli.command.missing"));
  }
}
