package app.kith.campaign;

import app.kith.analytics.FeatureService;
import app.kith.base.Message;
import app.kith.history.ChangeKind;
import app.kith.outbox.Channel;
import app.kith.outbox.OptOutTokens;
import app.kith.outbox.OutboxPump;
import app.kith.outbox.OutboxService;
import app.kith.outbox.RateLimit;
import app.kith.outbox.SuppressionList;
import app.kith.outbox.email.ConfiguredAccount;
import app.kith.outbox.email.EmailChannel;
import app.kith.outbox.email.SmtpTimeouts;
import app.kith.segment.SegmentService;
import app.kith.settings.Business;
import app.kith.settings.BusinessSettings;
import app.kith.settings.MailAccount;
import app.kith.settings.MailSecurity;
import app.kith.settings.MailSettings;
import app.kith.settings.Secrets;
import app.kith.settings.Settings;
import app.kith.testing.MutableClock;
import app.kith.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Everything that campaigns need, on a real database. */
public final class CampaignBench implements AutoCloseable {
  public final MutableClock clock = MutableClock.at("2026-11-22T09:00:00Z");
  public final TestDatabase database;
  public final OutboxService outbox;
  public final SuppressionList suppressions;
  public final SegmentService segments;
  public final AudienceService audiences;
  public final CampaignService campaigns;
  public final CampaignSender sender;
  public final MailSettings mail;
  public final BusinessSettings business;

  /** Opens a workspace in a folder. */
  public CampaignBench(Path folder) {
    database = TestDatabase.in(folder, clock);
    outbox = new OutboxService(database.database(), clock);
    suppressions = new SuppressionList(database.database(), clock);
    segments =
        new SegmentService(
            database.database(),
            database.history(),
            new FeatureService(database.database(), clock),
            clock);
    audiences =
        new AudienceService(
            database.database(), segments, suppressions, OptOutTokens.of(database.database()));
    campaigns = new CampaignService(database.database(), database.history(), clock, outbox);
    Settings settings = new Settings(database.database());
    mail = new MailSettings(settings, new Secrets(folder));
    business = new BusinessSettings(settings);
    sender =
        new CampaignSender(
            database.database(),
            clock,
            audiences,
            outbox,
            new Senders(business, mail),
            () -> Locale.ENGLISH);
  }

  /** Fills in what sending needs. */
  public CampaignBench ready(int port) {
    mail.save(
        new MailAccount(
            "localhost", port, MailSecurity.NONE, "", "shop@example.com", "The Shop", 100_000));
    business.save(new Business("The Shop Ltd", "1 High Street\nSpringfield"));
    return this;
  }

  /** Adds a person; returns the id. */
  public long person(String name, @Nullable String given, @Nullable String email, String consent) {
    return people(List.of(new Person(name, given, email, consent))).getFirst();
  }

  /** A person to add. */
  public record Person(
      String name, @Nullable String given, @Nullable String email, String consent) {}

  /** Adds people; returns their ids. */
  public List<Long> people(List<Person> people) {
    return database
        .history()
        .record(
            ChangeKind.EDIT,
            Message.of("outbox.reason.paused"),
            change -> {
              List<Long> ids = new ArrayList<>();
              for (Person person : people) {
                long id = change.nextId();
                ids.add(id);
                change
                    .transaction()
                    .handle()
                    .execute(
                        "INSERT INTO person (id, created_by, changed_by, full_name, given_name,"
                            + " email, lifecycle, consent, created_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, 'CUSTOMER', ?, CURRENT_TIMESTAMP)",
                        id,
                        change.id(),
                        change.id(),
                        person.name(),
                        person.given(),
                        person.email(),
                        person.consent());
              }
              return ids;
            });
  }

  /** The real e-mail channel with the account of the settings. */
  public EmailChannel email() {
    return new EmailChannel(
        new ConfiguredAccount(mail),
        SmtpTimeouts.USUAL,
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** A pump with a channel. */
  public OutboxPump pump(Channel channel) {
    return new OutboxPump(
        database.database(), clock, channel, () -> RateLimit.NONE, outbox, new SplittableRandom(1));
  }

  @Override
  public void close() {
    database.close();
  }
}
