package app.kith.cli;

import app.kith.base.Messages;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was typed wrongly, in the person's language and without the names of classes. */
record Misspelling(ParameterException failure, Messages messages) {
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, long.class, Integer.class, Long.class);
  private static final Set<Class<?>> NUMBERS = Set.of(double.class, Double.class);

  String text() {
    ArgSpec wanted = failure.getArgSpec();
    String value = failure.getValue();
    return switch (failure) {
      case UnmatchedArgumentException unknown ->
          messages.text("cli.misspelt.unknown", String.join(" ", unknown.getUnmatched()));
      case MissingParameterException missing ->
          messages.text(
              "cli.misspelt.missing",
              missing.getMissing().stream()
                  .map(Misspelling::named)
                  .collect(Collectors.joining(", ")));
      default ->
          wanted == null || value == null
              ? failure.getMessage()
              : messages.text("cli.misspelt.value", named(wanted), value, expected(wanted));
    };
  }

  private static String named(ArgSpec wanted) {
    return wanted instanceof OptionSpec option ? option.longestName() : wanted.paramLabel();
  }

  private String expected(ArgSpec wanted) {
    Class<?> type = wanted.type();
    if (WHOLE.contains(type)) {
      return messages.text("cli.misspelt.whole");
    }
    if (NUMBERS.contains(type)) {
      return messages.text("cli.misspelt.number");
    }
    return type.equals(LocalDate.class) ? messages.text("cli.misspelt.day") : wanted.paramLabel();
  }
}
