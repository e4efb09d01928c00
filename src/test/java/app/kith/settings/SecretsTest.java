package app.kith.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path folder;

  @Test
  void opensWhatItSealedAlsoAfterARestart() {
    String closed = new Secrets(folder).seal("mail.password", "péssword 密码");

    assertThat(closed).doesNotContain("ssword").startsWith("v1:");
    assertThat(new Secrets(folder).open("mail.password", closed)).contains("péssword 密码");
  }

  @Test
  void neverSealsTheSameTextTwiceAlike() {
    Secrets secrets = new Secrets(folder);

    assertThat(secrets.seal("a", "same")).isNotEqualTo(secrets.seal("a", "same"));
  }

  @Test
  void keepsItsKeyForTheOwnerAlone() throws IOException {
    Assumptions.assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system knows no owner's rights");
    Path configuration = folder.resolve("config/kith");

    new Secrets(configuration).seal("a", "text");

    assertThat(rightsOf(configuration)).isEqualTo("rwx------");
    assertThat(rightsOf(configuration.resolve("secret.key"))).isEqualTo("rw-------");
    assertThat(configuration.resolve("secret.key")).hasSize(32);
    try (var files = Files.list(configuration)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void doesNotOpenWithAnotherKeyNameOrContent() {
    Secrets secrets = new Secrets(folder.resolve("here"));
    String closed = secrets.seal("a", "text");
    Secrets elsewhere = new Secrets(folder.resolve("there"));
    elsewhere.seal("a", "makes a key of its own");
    byte[] bytes = Base64.getDecoder().decode(closed.substring(3));
    bytes[bytes.length - 1] ^= 1;

    assertThat(elsewhere.open("a", closed)).isEmpty();
    assertThat(secrets.open("b", closed)).isEmpty();
    assertThat(secrets.open("a", "v1:" + Base64.getEncoder().encodeToString(bytes))).isEmpty();
    assertThat(secrets.open("a", "v1:AAAA")).isEmpty();
    assertThat(secrets.open("a", "v1:not base64!")).isEmpty();
    assertThat(secrets.open("a", "plain")).isEmpty();
  }

  private static String rightsOf(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
