package app.kith.outbox.email;

import com.sun.mail.util.WriteTimeoutSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Properties;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Opens a protected line to a mail server and logs in. */
final class SmtpLine {
  private final SmtpAccount account;
  private final SmtpTimeouts timeouts;
  private final SSLSocketFactory tls;
  private volatile @Nullable HookedTransport opening;

  SmtpLine(SmtpAccount account, SmtpTimeouts timeouts, SSLSocketFactory tls) {
    this.account = account;
    this.timeouts = timeouts;
    this.tls = new NameCheckingSocketFactory(tls);
  }

  /** The conversation being opened or opened last, for what it can tell about a failure. */
  @Nullable HookedTransport lastOpened() {
    return opening;
  }

  /**
   * Connects, protects the line and logs in.
   *
   * @param made told about the raw line before anything is waited for, so that it can be broken
   * @throws IOException if the line cannot be opened or protected
   * @throws MessagingException if the conversation fails
   */
  HookedTransport open(java.util.function.Consumer<Socket> made)
      throws IOException, MessagingException {
    opening = null;
    PatientSocket raw = new PatientSocket();
    made.accept(raw);
    HookedTransport transport = new HookedTransport(session(), account, timeouts, raw);
    opening = transport;
    boolean open = false;
    try {
      InetAddress address = InetAddress.getByName(account.host());
      if (account.security() == SmtpSecurity.NONE && !address.isLoopbackAddress()) {
        throw new UnprotectedLineException();
      }
      raw.connect(
          new InetSocketAddress(address, account.port()), (int) timeouts.connect().toMillis());
      raw.allow(timeouts.reply());
      transport.connect(protectedFromStart(raw));
      open = true;
      return transport;
    } finally {
      if (!open) {
        raw.close();
      }
    }
  }

  private Socket protectedFromStart(PatientSocket raw) throws IOException {
    Socket timed = new WriteTimeoutSocket(raw, (int) timeouts.reply().toMillis());
    if (account.security() != SmtpSecurity.TLS) {
      return timed;
    }
    SSLSocket socket = (SSLSocket) tls.createSocket(timed, account.host(), account.port(), true);
    socket.startHandshake();
    return socket;
  }

  private Session session() {
    Properties properties = new Properties();
    String required = Boolean.toString(account.security() == SmtpSecurity.STARTTLS);
    properties.put("mail.smtp.starttls.enable", required);
    properties.put("mail.smtp.starttls.required", required);
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.socketFactory", tls);
    properties.put("mail.smtp.ssl.socketFactory.fallback", "false");
    properties.put("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    properties.put("mail.smtp.auth", Boolean.toString(!account.user().isEmpty()));
    properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    properties.put("mail.smtp.localhost", "[127.0.0.1]");
    properties.put("mail.smtp.from", account.address().text());
    properties.put("mail.smtp.sendpartial", "false");
    properties.put("mail.smtp.chunksize", "-1");
    return Session.getInstance(properties);
  }

  /** No protection was asked for and the server is not on this machine. */
  static final class UnprotectedLineException extends IOException {
    private static final long serialVersionUID = 1L;

    UnprotectedLineException() {
      super("an unprotected line is only allowed to this machine");
    }
  }

  /** A TLS factory whose sockets refuse a certificate that does not carry the server's name. */
  private static final class NameCheckingSocketFactory extends SSLSocketFactory {
    private final SSLSocketFactory inner;

    NameCheckingSocketFactory(SSLSocketFactory inner) {
      this.inner = inner;
    }

    private static Socket checking(Socket socket) {
      SSLSocket secure = (SSLSocket) socket;
      SSLParameters parameters = secure.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
      secure.setSSLParameters(parameters);
      return secure;
    }

    @Override
    public String[] getDefaultCipherSuites() {
      return inner.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
      return inner.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
      return checking(inner.createSocket());
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
        throws IOException {
      return checking(inner.createSocket(socket, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return checking(inner.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return checking(inner.createSocket(host, port, local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return checking(inner.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return checking(inner.createSocket(host, port, local, localPort));
    }
  }
}
