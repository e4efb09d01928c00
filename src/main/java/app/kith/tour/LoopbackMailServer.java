package app.kith.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A real SMTP server on this machine's loopback address, on a free port: what the tour sends goes
 * over a socket and can be read again here, and nothing leaves the machine.
 */
final class LoopbackMailServer implements AutoCloseable {
  private final ServerSocket listener;
  private final Function<String, Mailbox> mailboxes;
  private final List<ReceivedMail> received = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private LoopbackMailServer(ServerSocket listener, Function<String, Mailbox> mailboxes) {
    this.listener = listener;
    this.mailboxes = mailboxes;
  }

  /**
   * Starts listening.
   *
   * @param mailboxes how the mailbox of an address answers
   */
  static LoopbackMailServer start(Function<String, Mailbox> mailboxes) {
    try {
      ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      LoopbackMailServer server = new LoopbackMailServer(listener, mailboxes);
      Thread.ofVirtual().name("tour-mail-server").start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String host() {
    return listener.getInetAddress().getHostAddress();
  }

  int port() {
    return listener.getLocalPort();
  }

  /** What was taken over so far, oldest first. */
  List<ReceivedMail> received() {
    return List.copyOf(received);
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        Thread.ofVirtual().name("tour-mail-conversation").start(() -> converse(socket));
      } catch (IOException e) {
        if (!listener.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void converse(Socket socket) {
    open.add(socket);
    try (socket) {
      new SmtpConversation(
              socket.getInputStream(), socket.getOutputStream(), mailboxes, received::add)
          .run();
    } catch (IOException e) {
      if (!listener.isClosed()) {
        throw new UncheckedIOException(e);
      }
    } finally {
      open.remove(socket);
    }
  }
}
