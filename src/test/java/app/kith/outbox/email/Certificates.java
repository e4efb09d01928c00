package app.kith.outbox.email;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Makes a self-signed certificate for a name, and who trusts it. */
final class Certificates {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private final Path file;

  private Certificates(Path file) {
    this.file = file;
  }

  static Certificates forName(Path folder, String name) {
    Path file = folder.resolve(name + ".p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    try {
      Process made =
          new ProcessBuilder(
                  List.of(
                      keytool,
                      "-genkeypair",
                      "-alias",
                      "kith",
                      "-keyalg",
                      "EC",
                      "-dname",
                      "CN=" + name,
                      "-ext",
                      "san=dns:" + name,
                      "-startdate",
                      "-1d",
                      "-validity",
                      "30",
                      "-storetype",
                      "PKCS12",
                      "-storepass",
                      "changeit",
                      "-keystore",
                      file.toString()))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("keytool.log").toFile())
              .start();
      if (made.waitFor() != 0 || !Files.exists(file)) {
        throw new IllegalStateException(Files.readString(folder.resolve("keytool.log")));
      }
      return new Certificates(file);
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
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD);
        context.init(keys.getKeyManagers(), null, null);
      } else {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("kith", store.getCertificate("kith"));
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
