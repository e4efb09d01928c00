package app.kith.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A second Java program that is killed with signal 9 at a given moment. Its standard output is read
 * to the end afterwards: {@code Process.destroyForcibly} would throw late lines away.
 */
public final class KilledProcess {
  private KilledProcess() {}

  /**
   * Runs a main class of the test class path and kills it.
   *
   * @param main the class to run
   * @param arguments its arguments
   * @param lines after how many lines of its output the time starts to run
   * @param milliseconds how long it lives from there
   * @return every line it printed
   */
  public static List<String> run(
      Class<?> main, List<String> arguments, int lines, long milliseconds) {
    try {
      Process process = start(main, arguments);
      List<String> printed = new ArrayList<>();
      BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      for (int i = 0; i < lines; i++) {
        String line = out.readLine();
        if (line == null) {
          throw new IllegalStateException("ended early: " + printed);
        }
        printed.add(line);
      }
      CompletableFuture<Void> killed =
          CompletableFuture.runAsync(
              () -> kill(process),
              CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS));
      out.lines().forEach(printed::add);
      process.waitFor();
      killed.cancel(false);
      return printed;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Process start(Class<?> main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static void kill(Process process) {
    try {
      new ProcessBuilder("kill", "-9", Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
