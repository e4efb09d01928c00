package app.kith.cli;

import app.kith.base.Message;
import app.kith.campaign.Campaign;
import app.kith.campaign.CampaignRun;
import app.kith.campaign.CampaignSender;
import app.kith.campaign.CheckLine;
import app.kith.segment.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kith campaign send}: writes to a segment; the outbox then sends. */
@Command(name = "campaign", mixinStandardHelpOptions = true, description = "cli.campaign.about")
final class CampaignCommand implements Runnable {
  private final Session session;

  @Spec private CommandSpec spec;

  CampaignCommand(Session session) {
    this.session = session;
  }

  /** A campaign needs a word that says what to do with it. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), session.terminal().messages().text("cli.command.missing"));
  }

  /** {@code kith campaign send}. */
  @Command(name = "send", mixinStandardHelpOptions = true, description = "cli.campaign.send.about")
  static final class Send implements Callable<Integer> {
    private static final List<Column> COLUMNS =
        List.of(
            Column.of("campaign", "cli.column.campaign"),
            Column.of("name", "cli.column.name"),
            Column.of("audience", "cli.column.audience"),
            Column.of("queued", "cli.column.queued.count"));

    private final Session session;

    @Option(
        names = "--segment",
        paramLabel = "NAME",
        required = true,
        descriptionKey = "cli.campaign.segment")
    private String segment = "";

    @Option(
        names = "--subject",
        paramLabel = "TEXT",
        required = true,
        descriptionKey = "cli.campaign.subject")
    private String subject = "";

    @Option(
        names = "--template",
        paramLabel = "FILE",
        required = true,
        descriptionKey = "cli.campaign.template")
    private Path template = Path.of("");

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "cli.campaign.name")
    private @Nullable String name;

    @Option(
        names = "--hold-out",
        paramLabel = "PERCENT",
        defaultValue = "0",
        descriptionKey = "cli.campaign.hold")
    private int holdOut;

    @Spec private CommandSpec spec;

    Send(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      if (holdOut < 0 || holdOut > Campaign.LARGEST_HOLD_OUT) {
        throw session.misuse(
            spec, Message.of("cli.campaign.hold.wrong", Campaign.LARGEST_HOLD_OUT));
      }
      String body = body();
      OpenWorkspace services = session.services();
      Segment audience =
          services
              .segments()
              .findByName(segment)
              .orElseThrow(() -> Session.refused("cli.campaign.segment.unknown", segment));
      Campaign draft =
          new Campaign(
              0,
              name == null ? subject : name,
              audience.id(),
              subject,
              body,
              holdOut,
              null,
              null,
              session.clock().instant());
      refuseIfNotReady(services.campaignSender(), draft);
      long id = services.campaigns().create(draft).campaign().id();
      CampaignRun run = services.campaignSender().send(id);
      Terminal terminal = session.terminal();
      terminal.facts(COLUMNS, Arrays.asList(id, run.name(), run.audience(), run.queued()));
      terminal.say(Message.of("cli.campaign.queued"));
      return 0;
    }

    /** Says everything that must be mended first; nothing is kept then. */
    private void refuseIfNotReady(CampaignSender sender, Campaign draft) {
      List<CheckLine> wrong =
          sender.check(draft).stream()
              .filter(line -> line.verdict() == CheckLine.Verdict.MUST_FIX)
              .toList();
      if (!wrong.isEmpty()) {
        wrong.forEach(line -> session.terminal().say(line.text()));
        throw Session.refused("cli.campaign.not.ready");
      }
    }

    private String body() {
      try {
        return Files.readString(template);
      } catch (IOException e) {
        throw Session.refused("cli.campaign.template.unreadable", template.toString());
      }
    }
  }
}
