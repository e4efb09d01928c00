package app.kith.bootstrap;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/**
 * The log of an open workspace: {@code logs/kith.log}, a new file each day or after 2 MB, kept for
 * 14 days and up to 20 MB in all. Holds no personal data, see {@link AnonymousLayout}.
 */
final class WorkspaceLog implements AutoCloseable {
  private final Logger root;
  private final RollingFileAppender<ILoggingEvent> appender;

  private WorkspaceLog(Logger root, RollingFileAppender<ILoggingEvent> appender) {
    this.root = root;
    this.appender = appender;
  }

  /** Leads the Java platform's own logging into this program's, away from the standard streams. */
  static void takeOverPlatformLogging() {
    try (InputStream in = WorkspaceLog.class.getResourceAsStream("/platform-logging.properties")) {
      LogManager.getLogManager().readConfiguration(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Starts to write.
   *
   * @param logs the folder, made when the first line is written
   */
  static WorkspaceLog open(Path logs) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setFile(logs.resolve("kith.log").toString());
    appender.setEncoder(encoder(context));
    appender.setRollingPolicy(rolling(context, appender, logs));
    appender.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(appender);
    return new WorkspaceLog(root, appender);
  }

  @Override
  public void close() {
    root.detachAppender(appender);
    appender.stop();
  }

  private static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context) {
    AnonymousLayout layout = new AnonymousLayout();
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.start();
    return encoder;
  }

  private static SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling(
      LoggerContext context, RollingFileAppender<ILoggingEvent> appender, Path logs) {
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern(logs.resolve("kith.%d{yyyy-MM-dd}.%i.log").toString());
    policy.setMaxFileSize(FileSize.valueOf("2MB"));
    policy.setMaxHistory(14);
    policy.setTotalSizeCap(FileSize.valueOf("20MB"));
    policy.start();
    return policy;
  }
}
