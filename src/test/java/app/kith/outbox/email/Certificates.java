package app.kith.outbox.email;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Makes a certificate for a name, signed by an authority of its own, and who trusts it. */
final class Certificates {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private final Path file;

  private Certificates(Path file) {
    this.file = file;
  }

  static Certificates forName(Path folder, String name) {
    return made(folder, name, "-1d");
  }

  /** A certificate that was good until last week. */
  static Certificates expired(Path folder, String name) {
    return made(folder, name, "-37d");
  }

  private static Certificates made(Path folder, String name, String since) {
    Path file = folder.resolve(name + ".p12");
    keytool(folder, file, "ca", "CN=Test authority", "-ext", "bc:c", "-startdate", "-99d");
    keytool(
        folder,
        file,
        "kith",
        "CN=" + name,
        "-signer",
        "ca",
        "-ext",
        "san=dns:" + name,
        "-startdate",
        since);
    return new Certificates(file);
  }

  private static void keytool(
      Path folder, Path file, String alias, String name, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-alias", alias, "-keyalg", "EC", "-dname", name));
    command.addAll(List.of("-validity", alias.equals("ca") ? "365" : "30"));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", "changeit"));
    command.addAll(List.of("-keystore", file.toString()));
    command.addAll(List.of(options));
    try {
      Path log = folder.resolve("keytool.log");
      Process made =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (made.waitFor() != 0 || !Files.exists(file)) {
        throw new IllegalStateException(Files.readString(log));
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Path file() {
    return file;
  }

  SSLSocketFactory server() {
    return context(true);
  }

  SSLSocketFactory trusting() {
    return context(false);
  }

  private SSLSocketFactory context(boolean owning) {
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      if (owning) {
        store.deleteEntry("ca");
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD);
        context.init(keys.getKeyManagers(), null, null);
      } else {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("kith", store.getCertificate("ca"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        context.init(null, trust.getTrustManagers(), null);
      }
      return context.getSocketFactory();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
