package app.kith.cli;

import app.kith.base.Messages;
import app.kith.base.UserFacingException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The program {@code kith} as it is typed. */
public final class CommandLineProgram {
  private static final Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);

  private final Workspaces workspaces;
  private final TourGuide tour;
  private final Clock clock;
  private final Locale locale;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * A program.
   *
   * @param locale the language when none is asked for
   * @param out where answers go
   * @param err where messages go
   */
  public CommandLineProgram(
      Workspaces workspaces,
      TourGuide tour,
      Clock clock,
      Locale locale,
      PrintWriter out,
      PrintWriter err) {
    this.workspaces = workspaces;
    this.tour = tour;
    this.clock = clock;
    this.locale = locale;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs a command.
   *
   * @return 0 if it worked, 1 if it did not, 2 if it was misspelt
   */
  public int run(String... arguments) {
    Messages messages = new Messages(Languages.asked(arguments, locale));
    try (Session session =
        new Session(workspaces, clock, messages, Languages.ofTexts(arguments), out, err)) {
      CommandLine line = commands(session, messages);
      line.setOut(out);
      line.setErr(err);
      line.setParameterExceptionHandler((e, _) -> misspelt(e, messages));
      line.setExecutionExceptionHandler((e, _, _) -> failed(e, messages));
      return line.execute(arguments);
    } catch (UserFacingException e) {
      return failed(e, messages);
    } finally {
      out.flush();
      err.flush();
    }
  }

  private CommandLine commands(Session session, Messages messages) {
    CommandLine line = new CommandLine(new Kith(session));
    for (Object command :
        List.of(
            new ImportCommand(session),
            new ExportCommand(session),
            new ImportOrdersCommand(session),
            new PeopleCommand(session),
            new DuplicatesCommand(session),
            new UnmergeCommand(session),
            new QualityCommand(session),
            new SegmentCommand(session),
            new RecommendCommand(session),
            AnalyzeCommand.whole(session),
            BenchCommand.whole(session),
            new CommandLine(new CampaignCommand(session))
                .addSubcommand(new CampaignCommand.Send(session)),
            new MailCommand(session),
            new OutboxCommand(session),
            new HistoryCommand(session),
            new UndoCommand(session),
            new RedoCommand(session),
            new BackupCommand(session),
            new RestoreCommand(session),
            new VerifyCommand(session),
            new SampleCommand(session),
            new TourCommand(session, tour),
            new HelpCommand())) {
      line.addSubcommand(command);
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setResourceBundle(new HelpTexts(messages));
    describe(line, messages);
    return line;
  }

  private static void describe(CommandLine line, Messages messages) {
    CommandSpec spec = line.getCommandSpec();
    String[] about = spec.usageMessage().description();
    if (about.length == 1 && messages.has(about[0])) {
      spec.usageMessage().description(messages.text(about[0]));
    }
    String[] footer = spec.usageMessage().footer();
    if (footer.length == 1 && messages.has(footer[0])) {
      spec.usageMessage().footer("", messages.text(footer[0]));
    }
    line.getSubcommands().values().forEach(each -> describe(each, messages));
  }

  private int misspelt(ParameterException e, Messages messages) {
    err.println(messages.text("cli.misspelt", new Misspelling(e, messages).text()));
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println(messages.text("cli.help.hint", name + " --help"));
    return CommandLine.ExitCode.USAGE;
  }

  private int failed(Exception e, Messages messages) {
    if (e instanceof UserFacingException known) {
      err.println(messages.text(known.userMessage()));
      return CommandLine.ExitCode.SOFTWARE;
    }
    LOG.error("command failed", e);
    err.println(messages.text("cli.failed", e.toString()));
    return CommandLine.ExitCode.SOFTWARE;
  }

  @Command(
      name = "kith",
      description = "cli.kith.about",
      mixinStandardHelpOptions = true,
      version = "Kith ${app.kith.version:-0.1.0}",
      synopsisSubcommandLabel = "COMMAND")
  private static final class Kith implements Runnable {
    @Mixin private final Session session;

    @CommandLine.Spec private CommandSpec spec;

    Kith(Session session) {
      this.session = session;
    }

    @Override
    public void run() {
      throw new ParameterException(
          spec.commandLine(), session.terminal().messages().text("cli.command.missing"));
    }
  }
}
