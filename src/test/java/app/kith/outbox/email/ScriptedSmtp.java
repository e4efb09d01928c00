package app.kith.outbox.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A mail server on loopback that does what a test tells it: at each step it can answer anything,
 * hang up, or keep silent. It remembers every command and every message it stored.
 */
public final class ScriptedSmtp implements AutoCloseable {
  /** What the server does at a step instead of its usual answer. */
  public sealed interface Act {
    /** Answers in these words. */
    record Say(String reply) implements Act {}

    /** Closes the line. */
    record HangUp() implements Act {}

    /** Never answers. */
    record KeepSilent() implements Act {}

    /** Only at the dot: stores the message, then closes the line. */
    record StoreAndHangUp() implements Act {}

    /** Sends one byte every 50 ms, for ever. */
    record Trickle() implements Act {}
  }

  /** Decides what happens at a step: GREETING, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA, DOT. */
  @FunctionalInterface
  public interface Script {
    /** The act for the n-th occurrence (from 1) of a step, or empty for the usual answer. */
    Optional<Act> at(String step, int n, String line);
  }

  private final ServerSocket server;
  private final Script script;
  private final Optional<SSLSocketFactory> tls;
  private final Map<String, AtomicInteger> steps = new ConcurrentHashMap<>();
  private final List<Socket> lines = new CopyOnWriteArrayList<>();

  /** Every line that clients said, without the message bodies. */
  public final List<String> commands = new CopyOnWriteArrayList<>();

  /** Every stored message: its recipient and its text. */
  public final List<Stored> stored = new CopyOnWriteArrayList<>();

  /** How many connections were made. */
  public final AtomicInteger connections = new AtomicInteger();

  /** A message the server took. */
  public record Stored(String recipient, String text) {}

  /** Starts a server without TLS. */
  public ScriptedSmtp(Script script) {
    this(script, Optional.empty());
  }

  /** Starts a server that offers STARTTLS with these certificates. */
  public ScriptedSmtp(Script script, Optional<SSLSocketFactory> tls) {
    this.script = script;
    this.tls = tls;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  /** A server that takes everything. */
  public static ScriptedSmtp willing() {
    return new ScriptedSmtp((_, _, _) -> Optional.empty());
  }

  /** A server that behaves except at one step, always. */
  public static ScriptedSmtp failingAt(String step, Act act) {
    return new ScriptedSmtp((at, _, _) -> at.equals(step) ? Optional.of(act) : Optional.empty());
  }

  /** The port it listens on. */
  public int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        lines.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      new Conversation(socket).run();
    } catch (IOException | HungUpException _) {
      // the client went away, or the script said so
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket line : lines) {
        line.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class HungUpException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final class Conversation {
    private Socket socket;
    private BufferedReader in;
    private OutputStream out;
    private String recipient = "";

    Conversation(Socket socket) throws IOException {
      this.socket = socket;
      this.in = reader(socket);
      this.out = socket.getOutputStream();
    }

    void run() throws IOException, HungUpException {
      answer("GREETING", "", "220 scripted ESMTP");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        commands.add(line);
        String verb = line.split(" ", 2)[0].toUpperCase(java.util.Locale.ROOT);
        switch (verb) {
          case "EHLO" -> answer("EHLO", line, capabilities());
          case "STARTTLS" -> secure(line);
          case "AUTH" -> answer("AUTH", line, "235 2.7.0 welcome");
          case "MAIL" -> answer("MAIL", line, "250 2.1.0 sender ok");
          case "RCPT" -> {
            recipient = line.replaceAll(".*<(.*)>.*", "$1");
            answer("RCPT", line, "250 2.1.5 recipient ok");
          }
          case "DATA" -> data(line);
          case "QUIT" -> {
            say("221 bye");
            return;
          }
          default -> say("250 ok");
        }
      }
    }

    private String capabilities() {
      return "250-scripted\r\n"
          + (tls.isPresent() && !(socket instanceof SSLSocket) ? "250-STARTTLS\r\n" : "")
          + "250 AUTH PLAIN LOGIN";
    }

    private void secure(String line) throws IOException, HungUpException {
      answer("STARTTLS", line, "220 go ahead");
      SSLSocket secure =
          (SSLSocket) tls.orElseThrow().createSocket(socket, null, socket.getPort(), true);
      secure.setUseClientMode(false);
      secure.startHandshake();
      socket = secure;
      in = reader(secure);
      out = secure.getOutputStream();
    }

    private void data(String command) throws IOException, HungUpException {
      if (!answer("DATA", command, "354 go ahead")) {
        return;
      }
      StringBuilder text = new StringBuilder();
      for (String line = in.readLine(); ; line = in.readLine()) {
        if (line == null) {
          throw new HungUpException();
        }
        if (line.equals(".")) {
          break;
        }
        text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
      }
      int n = count("DOT");
      Optional<Act> act = script.at("DOT", n, recipient);
      boolean store =
          act.isEmpty()
              || act.get() instanceof Act.StoreAndHangUp
              || (act.get() instanceof Act.Say(String reply) && reply.startsWith("250"));
      if (store) {
        stored.add(new Stored(recipient, text.toString()));
      }
      perform(act, "250 2.0.0 queued as " + stored.size());
    }

    private boolean answer(String step, String line, String usual)
        throws IOException, HungUpException {
      Optional<Act> act = script.at(step, count(step), line);
      perform(act, usual);
      return act.isEmpty();
    }

    private int count(String step) {
      return steps.computeIfAbsent(step, _ -> new AtomicInteger()).incrementAndGet();
    }

    private void perform(Optional<Act> act, String usual) throws IOException, HungUpException {
      switch (act.orElse(new Act.Say(usual))) {
        case Act.Say(String reply) -> say(reply);
        case Act.HangUp _, Act.StoreAndHangUp _ -> throw new HungUpException();
        case Act.KeepSilent _ -> {
          while (in.read() >= 0) {
            Thread.onSpinWait();
          }
          throw new HungUpException();
        }
        case Act.Trickle _ -> trickle();
      }
    }

    private void trickle() throws IOException, HungUpException {
      java.util.concurrent.locks.LockSupport.parkNanos(1);
      while (!server.isClosed()) {
        out.write('2');
        out.flush();
        java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
      }
      throw new HungUpException();
    }

    private void say(String reply) throws IOException {
      out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
      return new BufferedReader(
          new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }
  }
}
