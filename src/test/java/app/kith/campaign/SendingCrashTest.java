package app.kith.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.outbox.OutboxMessage;
import app.kith.outbox.OutboxState;
import app.kith.outbox.Source;
import app.kith.outbox.email.ScriptedSmtp;
import app.kith.testing.KilledProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises 13 and 15: kill -9 while sending makes nobody get it twice and nobody miss it. */
class SendingCrashTest {
  private static final int ROUNDS = Integer.getInteger("kith.crash.rounds", 3);
  private static final int PEOPLE = Math.max(150, 40 * ROUNDS);

  @TempDir Path folder;

  /** The long run: {@code -Dkith.crash.rounds=50}. */
  static void main() throws IOException {
    SendingCrashTest test = new SendingCrashTest();
    test.folder = Files.createTempDirectory("kith-crash");
    test.nobodyGetsItTwiceAndNobodyIsLostHoweverOftenTheProgramIsKilled();
  }

  @Test
  void nobodyGetsItTwiceAndNobodyIsLostHoweverOftenTheProgramIsKilled() {
    SplittableRandom random = new SplittableRandom(20261122);
    try (ScriptedSmtp server =
        new ScriptedSmtp(
            (_, _, _) -> {
              LockSupport.parkNanos(1_000_000);
              return Optional.empty();
            })) {
      long campaign = prepare(server.port());
      int kills = 0;
      int midway = 0;
      for (int round = 0; round < ROUNDS; round++) {
        int before = server.stored.size();
        List<String> printed =
            KilledProcess.run(
                CrashingSender.class, List.of(folder.toString()), 1, random.nextInt(1_500));
        kills += printed.contains("done") ? 0 : 1;
        midway += server.stored.size() > before && !printed.contains("done") ? 1 : 0;
      }
      check(server, campaign, kills);
      System.getLogger("kith.crash")
          .log(
              System.Logger.Level.INFO,
              "{0} kills, {1} of them while sending, {2} messages taken",
              kills,
              midway,
              server.stored.size());
    }
  }

  private long prepare(int port) {
    try (CampaignBench bench = new CampaignBench(folder).ready(port)) {
      List<CampaignBench.Person> people = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        people.add(new CampaignBench.Person("P" + i, null, "p" + i + "@example.com", "GRANTED"));
      }
      bench.people(people);
      Campaign made = bench.campaigns.create("Spring").campaign();
      bench.campaigns.save(
          new Campaign(
              made.id(), "Spring", null, "Hello", "Come by.", 0, null, null, made.createdAt()));
      bench.sender.send(made.id());
      return made.id();
    }
  }

  private void check(ScriptedSmtp server, long campaign, int kills) {
    try (CampaignBench bench = new CampaignBench(folder);
        var channel = bench.email()) {
      bench.pump(channel).recover();
      bench.pump(channel).drain();
      List<String> taken = server.stored.stream().map(ScriptedSmtp.Stored::recipient).toList();
      assertThat(taken).as("nobody twice").doesNotHaveDuplicates();
      Set<String> arrived = new HashSet<>(taken);
      List<OutboxMessage> rows =
          bench.outbox.page(Source.campaign(campaign), Set.of(OutboxState.values()), 0, PEOPLE + 1);
      assertThat(rows).as("nobody lost").hasSize(PEOPLE);
      for (OutboxMessage row : rows) {
        boolean there = arrived.contains(row.address());
        assertThat(row.state())
            .as("%s, taken: %s", row.address(), there)
            .isIn(OutboxState.ACCEPTED, OutboxState.UNCERTAIN);
        assertThat(there || row.state() == OutboxState.UNCERTAIN).isTrue();
      }
      assertThat(rows.stream().filter(row -> row.state() == OutboxState.UNCERTAIN).count())
          .as("at most the message in flight is uncertain")
          .isLessThanOrEqualTo(kills);
      assertThat(bench.campaigns.result(campaign).orElseThrow().addsUp()).isTrue();
    }
  }
}
