package app.kith.bootstrap;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A log line without personal data: mail addresses and long digit runs are masked, and of an
 * exception only its types and places are written, because its words may quote a customer's row.
 */
final class AnonymousLayout extends LayoutBase<ILoggingEvent> {
  private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"',;=]+@[^\\s<>\"',;]+");
  private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d ()-]{7,}\\d");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(200);
    line.append(TIME.format(event.getInstant()))
        .append(' ')
        .append(event.getLevel())
        .append(" [")
        .append(event.getThreadName())
        .append("] ")
        .append(event.getLoggerName())
        .append(": ")
        .append(masked(event.getFormattedMessage()))
        .append('\n');
    IThrowableProxy thrown = event.getThrowableProxy();
    String relation = "";
    while (thrown != null) {
      line.append("  ").append(relation).append(thrown.getClassName()).append('\n');
      for (StackTraceElementProxy frame : thrown.getStackTraceElementProxyArray()) {
        line.append("    ").append(frame.getSTEAsString()).append('\n');
      }
      relation = "caused by ";
      thrown = thrown.getCause();
    }
    return line.toString();
  }

  private static String masked(String message) {
    return PHONE.matcher(ADDRESS.matcher(message).replaceAll("***")).replaceAll("***");
  }
}
