package app.kith.tour;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The server's side of one SMTP connection (RFC 5321), one command after the other. */
final class SmtpConversation {
  private static final int LONGEST_LINE = 100_000;

  private final InputStream in;
  private final OutputStream out;
  private final Function<String, Mailbox> mailboxes;
  private final Consumer<ReceivedMail> received;
  private final List<String> recipients = new ArrayList<>();
  private String sender = "";

  SmtpConversation(
      InputStream in,
      OutputStream out,
      Function<String, Mailbox> mailboxes,
      Consumer<ReceivedMail> received) {
    this.in = new BufferedInputStream(in);
    this.out = out;
    this.mailboxes = mailboxes;
    this.received = received;
  }

  /** Speaks until the client quits or goes away. */
  void run() throws IOException {
    say("220 tour.example ready");
    String line = line();
    while (line != null && answer(line)) {
      line = line();
    }
  }

  private boolean answer(String line) throws IOException {
    String command = line.toUpperCase(Locale.ROOT);
    if (command.startsWith("EHLO")) {
      say("250-tour.example\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE 10485760");
    } else if (command.startsWith("HELO") || command.equals("NOOP")) {
      say("250 tour.example");
    } else if (command.startsWith("MAIL FROM:")) {
      recipients.clear();
      sender = address(line);
      say("250 2.1.0 sender taken");
    } else if (command.startsWith("RCPT TO:")) {
      recipient(address(line));
    } else if (command.equals("DATA")) {
      return data();
    } else if (command.equals("RSET")) {
      recipients.clear();
      say("250 2.0.0 forgotten");
    } else if (command.equals("QUIT")) {
      say("221 2.0.0 bye");
      return false;
    } else {
      say("502 5.5.1 not known here");
    }
    return true;
  }

  private void recipient(String address) throws IOException {
    switch (mailboxes.apply(address)) {
      case GONE -> say("550 5.1.1 no such mailbox");
      case FULL -> say("452 4.2.2 mailbox full");
      case OPEN, SILENT -> {
        recipients.add(address);
        say("250 2.1.5 recipient taken");
      }
    }
  }

  /** Reads a mail; false if the line breaks before its answer. */
  private boolean data() throws IOException {
    if (recipients.isEmpty()) {
      say("503 5.5.1 no recipient");
      return true;
    }
    say("354 end with a dot");
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] line = bytes();
    while (line != null && !(line.length == 1 && line[0] == '.')) {
      int stuffed = line.length > 0 && line[0] == '.' ? 1 : 0;
      content.write(line, stuffed, line.length - stuffed);
      content.write('\r');
      content.write('\n');
      line = bytes();
    }
    if (line == null || mailboxes.apply(recipients.getFirst()) == Mailbox.SILENT) {
      return false;
    }
    received.accept(new ReceivedMail(sender, List.copyOf(recipients), content.toByteArray()));
    recipients.clear();
    say("250 2.0.0 taken over");
    return true;
  }

  private static String address(String line) {
    int start = line.indexOf('<');
    int end = line.indexOf('>', start);
    return start < 0 || end < 0 ? "" : line.substring(start + 1, end);
  }

  private void say(String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private @Nullable String line() throws IOException {
    byte[] line = bytes();
    return line == null ? null : new String(line, StandardCharsets.UTF_8).strip();
  }

  private byte @Nullable [] bytes() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(80);
    int next = in.read();
    while (next >= 0 && next != '\n') {
      if (line.size() == LONGEST_LINE) {
        throw new IOException("line too long");
      }
      line.write(next);
      next = in.read();
    }
    if (next < 0) {
      return null;
    }
    byte[] content = line.toByteArray();
    int length = content.length;
    boolean carriageReturn = length > 0 && content[length - 1] == '\r';
    return carriageReturn ? Arrays.copyOf(content, length - 1) : content;
  }
}
