package app.kith.campaign;

import app.kith.outbox.OutboxPump;
import java.nio.file.Path;

/** A program that sends what waits in a workspace, to be killed while it does. */
public final class CrashingSender {
  private CrashingSender() {}

  /**
   * Sends everything that waits, then says "done".
   *
   * @param arguments the folder of the workspace
   */
  public static void main(String[] arguments) {
    try (CampaignBench bench = new CampaignBench(Path.of(arguments[0]));
        var channel = bench.email()) {
      OutboxPump pump = bench.pump(channel);
      pump.recover();
      System.out.println("open");
      pump.drain();
      System.out.println("done");
    }
  }
}
