package app.kith.cli;

import app.kith.analytics.benchmark.KernelBenchmark;
import app.kith.analytics.benchmark.KernelTiming;
import app.kith.base.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kith bench ...}: how fast Kith is on this machine. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "cli.bench.about")
final class BenchCommand implements Runnable {
  private final Session session;

  @Spec private CommandSpec spec;

  private BenchCommand(Session session) {
    this.session = session;
  }

  /** The command with everything below it. */
  static CommandLine whole(Session session) {
    return new CommandLine(new BenchCommand(session)).addSubcommand(new Analytics(session));
  }

  /** Needs a word that says what to measure. */
  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), session.terminal().messages().text("cli.command.missing"));
  }

  /** {@code kith bench analytics}: each kernel on made data of growing size. */
  @Command(
      name = "analytics",
      mixinStandardHelpOptions = true,
      description = "cli.bench.analytics.about")
  static final class Analytics implements Callable<Integer> {
    private static final List<Column> COLUMNS =
        List.of(
            Column.of("kernel", "cli.column.kernel"),
            Column.of("size", "cli.column.size"),
            Column.of("seconds", "cli.column.seconds"),
            Column.of("runs", "cli.column.runs"),
            Column.of("exponent", "cli.column.exponent"),
            Column.of("bound", "cli.column.bound"));

    private final Session session;

    @Option(
        names = "--sizes",
        split = ",",
        paramLabel = "N",
        defaultValue = "10000,100000,1000000",
        descriptionKey = "cli.bench.sizes")
    private List<Integer> sizes = List.of();

    @Option(
        names = "--kernels",
        split = ",",
        paramLabel = "NAME",
        descriptionKey = "cli.bench.kernels")
    private List<String> kernels = List.of();

    @Option(
        names = "--runs",
        paramLabel = "N",
        defaultValue = "5",
        descriptionKey = "cli.bench.runs")
    private int runs;

    @Option(
        names = "--limit",
        paramLabel = "SECONDS",
        defaultValue = "900",
        descriptionKey = "cli.bench.limit")
    private double limit;

    @Spec private CommandSpec spec;

    Analytics(Session session) {
      this.session = session;
    }

    @Override
    public Integer call() {
      KernelBenchmark benchmark = new KernelBenchmark(session.clock());
      String known = String.join(", ", benchmark.names());
      for (String kernel : kernels) {
        if (!benchmark.names().contains(kernel)) {
          throw session.misuse(spec, Message.of("cli.bench.kernels.wrong", kernel, known));
        }
      }
      if (sizes.stream().anyMatch(size -> size < 10) || runs < 1 || !(limit > 0)) {
        throw session.misuse(spec, Message.of("cli.bench.range"));
      }
      List<Integer> rising = sizes.stream().sorted().distinct().toList();
      List<List<@Nullable Object>> rows = new ArrayList<>();
      List<String> chosen = kernels.isEmpty() ? benchmark.names() : kernels;
      for (int turn = 0; turn < chosen.size(); turn++) {
        String kernel = chosen.get(turn);
        session.terminal().say(Message.of("cli.bench.turn", kernel, turn + 1, chosen.size()));
        rows.addAll(rows(benchmark.measure(kernel, rising, runs, limit)));
      }
      session.terminal().table(COLUMNS, rows);
      return 0;
    }

    private static List<List<@Nullable Object>> rows(KernelTiming timing) {
      Double exponent =
          timing.exponent().isPresent() ? (Double) timing.exponent().getAsDouble() : null;
      return timing.points().stream()
          .map(
              point ->
                  Arrays.<@Nullable Object>asList(
                      timing.kernel(),
                      point.size(),
                      point.seconds(),
                      point.runs(),
                      exponent,
                      Message.of("cli.bench.bound." + timing.bound())))
          .toList();
    }
  }
}
