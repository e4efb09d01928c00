package app.kith.cli;

import app.kith.bootstrap.CommandLineServices;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Types commands into the real program and keeps what it answers. */
final class Typed {
  private final Path workspace;
  private final Clock clock;

  Typed(Path workspace, Clock clock) {
    this.workspace = workspace;
    this.clock = clock;
  }

  /** What a command answered. */
  record Answer(int exit, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  Answer kith(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        new CommandLineServices(clock)
            .program(Locale.US, new PrintWriter(out), new PrintWriter(err))
            .run(
                Stream.concat(Stream.of(arguments), Stream.of("--workspace", workspace.toString()))
                    .toArray(String[]::new));
    return new Answer(exit, out.toString(), err.toString());
  }
}
