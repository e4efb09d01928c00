package app.kith.bootstrap;

import app.kith.base.Messages;
import app.kith.cli.CommandLineProgram;
import app.kith.cli.OpenWorkspace;
import app.kith.cli.Workspaces;
import app.kith.database.Workspace;
import app.kith.tour.Tour;
import app.kith.tour.TourPlaces;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Builds the command line over the same services as the window. */
public final class CommandLineServices implements Workspaces {
  private static final int TOUR_PEOPLE = 2_000;

  private final Clock clock;
  private final Folders folders;

  /** Services of this machine's user. */
  public CommandLineServices(Clock clock) {
    this(clock, Folders.ofThisUser());
  }

  CommandLineServices(Clock clock, Folders folders) {
    this.clock = clock;
    this.folders = folders;
  }

  /** The program as it is typed, on given streams. */
  public CommandLineProgram program(Locale locale, PrintWriter out, PrintWriter err) {
    return new CommandLineProgram(this, this::guide, clock, locale, out, err);
  }

  /** Runs a command on the standard streams and gives its exit code. */
  static int run(String... arguments) {
    WorkspaceLog.takeOverPlatformLogging();
    Charset charset = Charset.forName(System.getProperty("stdout.encoding", "UTF-8"));
    PrintWriter out = new PrintWriter(System.out, false, charset);
    PrintWriter err = new PrintWriter(System.err, true, charset);
    return new CommandLineServices(Clock.system(ZoneId.systemDefault()))
        .program(Locale.getDefault(), out, err)
        .run(arguments);
  }

  @Override
  public Workspace usual() {
    return Workspace.at(folders.data().resolve("My business"));
  }

  @Override
  public OpenWorkspace open(Workspace workspace) {
    return OpenedWorkspace.open(workspace, folders, clock);
  }

  private boolean guide(
      Path out, List<String> only, boolean all, PrintWriter lines, Messages messages) {
    try {
      Path configuration = Files.createTempDirectory("kith-tour-configuration");
      Folders own = new Folders(configuration, configuration);
      TourPlaces places = workspace -> OpenedWorkspace.open(workspace, own, clock);
      boolean done = new Tour(places, clock, TOUR_PEOPLE, only, all).run(out, lines, messages);
      Files.deleteIfExists(configuration.resolve("secret.key"));
      Files.delete(configuration);
      return done;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
