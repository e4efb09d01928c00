package app.kith.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** {@code kith tour}: does the whole main job on the sample business and draws every screen. */
@Command(name = "tour", mixinStandardHelpOptions = true, description = "cli.tour.about")
final class TourCommand implements Callable<Integer> {
  private final Session session;
  private final TourGuide guide;

  @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "cli.tour.out")
  private Path out = Path.of("tour");

  @Option(names = "--only", paramLabel = "NAME", split = ",", descriptionKey = "cli.tour.only")
  private List<String> only = List.of();

  @Option(names = "--all", descriptionKey = "cli.tour.all")
  private boolean all;

  TourCommand(Session session, TourGuide guide) {
    this.session = session;
    this.guide = guide;
  }

  @Override
  public Integer call() {
    Terminal terminal = session.terminal();
    return guide.run(out, only, all, terminal.out(), terminal.messages())
        ? ExitCode.OK
        : ExitCode.SOFTWARE;
  }
}
