package app.kith.cli;

import app.kith.base.Message;
import app.kith.settings.Business;
import app.kith.settings.BusinessSettings;
import app.kith.settings.MailAccount;
import app.kith.settings.MailSecurity;
import app.kith.settings.MailSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kith mail}: shows who sends and by which account; with options, changes what is named. */
@Command(name = "mail", mixinStandardHelpOptions = true, description = "cli.mail.about")
final class MailCommand implements Callable<Integer> {
  private static final int USUAL_PORT = 587;
  private static final int USUAL_RATE = 300;
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("host", "cli.column.mail.host"),
          Column.of("port", "cli.column.mail.port"),
          Column.of("security", "cli.column.mail.security"),
          Column.of("user", "cli.column.mail.user"),
          Column.of("password", "cli.column.mail.password"),
          Column.of("from", "cli.column.mail.from"),
          Column.of("name", "cli.column.mail.name"),
          Column.of("perHour", "cli.column.mail.rate"),
          Column.of("business", "cli.column.mail.business"),
          Column.of("address", "cli.column.mail.address"));

  private final Session session;

  @Option(names = "--host", paramLabel = "HOST", descriptionKey = "cli.mail.host")
  private @Nullable String host;

  @Option(names = "--port", paramLabel = "N", descriptionKey = "cli.mail.port")
  private @Nullable Integer port;

  @Option(names = "--security", paramLabel = "KIND", descriptionKey = "cli.mail.security")
  private @Nullable MailSecurity security;

  @Option(names = "--user", paramLabel = "LOGIN", descriptionKey = "cli.mail.user")
  private @Nullable String user;

  @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "cli.mail.password")
  private @Nullable Path passwordFile;

  @Option(names = "--from", paramLabel = "ADDRESS", descriptionKey = "cli.mail.from")
  private @Nullable String from;

  @Option(names = "--name", paramLabel = "NAME", descriptionKey = "cli.mail.name")
  private @Nullable String name;

  @Option(names = "--per-hour", paramLabel = "N", descriptionKey = "cli.mail.rate")
  private @Nullable Integer perHour;

  @Option(names = "--business", paramLabel = "NAME", descriptionKey = "cli.mail.business")
  private @Nullable String business;

  @Option(names = "--address", paramLabel = "TEXT", descriptionKey = "cli.mail.address")
  private @Nullable String address;

  MailCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    changeAccount(session.services().mail());
    changeBusiness(session.services().business());
    show();
    return 0;
  }

  private void changeAccount(MailSettings mail) {
    boolean named =
        Arrays.asList(host, port, security, user, passwordFile, from, name, perHour).stream()
            .anyMatch(Objects::nonNull);
    if (!named) {
      return;
    }
    Optional<MailAccount> old = mail.account();
    MailAccount account =
        new MailAccount(
            chosen(host, old.map(MailAccount::host), ""),
            chosen(port, old.map(MailAccount::port), USUAL_PORT),
            chosen(security, old.map(MailAccount::security), MailSecurity.STARTTLS),
            chosen(user, old.map(MailAccount::user), ""),
            chosen(from, old.map(MailAccount::fromAddress), ""),
            chosen(name, old.map(MailAccount::fromName), ""),
            chosen(perHour, old.map(MailAccount::ratePerHour), USUAL_RATE));
    if (passwordFile == null) {
      mail.save(account);
    } else {
      mail.save(account, password(passwordFile));
    }
  }

  private void changeBusiness(BusinessSettings settings) {
    if (business != null || address != null) {
      Business old = settings.business();
      settings.save(
          new Business(
              chosen(business, Optional.of(old.name()), ""),
              chosen(address, Optional.of(old.postalAddress()), "").replace("; ", "\n")));
    }
  }

  private static String password(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw Session.refused("cli.mail.password.unreadable", file.toString());
    }
  }

  private static <T> T chosen(@Nullable T named, Optional<T> before, T usual) {
    return named != null ? named : before.orElse(usual);
  }

  private void show() {
    Terminal terminal = session.terminal();
    MailSettings mail = session.services().mail();
    Business sender = session.services().business().business();
    Optional<MailAccount> account = mail.account();
    if (account.isEmpty()) {
      terminal.say(Message.of("cli.mail.none"));
      return;
    }
    MailAccount shown = account.get();
    terminal.facts(
        COLUMNS,
        Arrays.asList(
            shown.host(),
            shown.port(),
            shown.security().name(),
            shown.user(),
            mail.password().isPresent(),
            shown.fromAddress(),
            shown.fromName(),
            shown.ratePerHour(),
            sender.name(),
            sender.postalAddress().replace("\n", "; ")));
  }
}
