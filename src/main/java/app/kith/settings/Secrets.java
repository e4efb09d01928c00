package app.kith.settings;

import app.kith.base.Message;
import app.kith.base.UserFacingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what must not lie readable in a workspace: AES-256 in Galois/Counter Mode (NIST SP
 * 800-38D), a fresh 96-bit nonce each time, the setting's name authenticated with it, under a
 * random key in a file of the user's own outside every workspace. Thread-safe.
 */
public final class Secrets {
  private static final String VERSION = "v1:";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final Path keyFile;
  private final SecureRandom random = new SecureRandom();

  /**
   * Secrets under the key of a folder.
   *
   * @param configuration the user's private folder; the key is made there when it is first needed
   */
  public Secrets(Path configuration) {
    this.keyFile = configuration.resolve("secret.key");
  }

  /**
   * Encrypts a text.
   *
   * @param name what it is for; the same name must be given to open it
   * @throws UserFacingException if the key can be neither read nor made
   */
  public String seal(String name, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] encrypted =
          cipher(Cipher.ENCRYPT_MODE, keyOrNew(), nonce, name)
              .doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] all =
          ByteBuffer.allocate(NONCE_BYTES + encrypted.length).put(nonce).put(encrypted).array();
      return VERSION + Base64.getEncoder().encodeToString(all);
    } catch (IOException | GeneralSecurityException e) {
      throw new UserFacingException(
          Message.of("settings.secret.unwritable", keyFile.toString()), e);
    }
  }

  /**
   * Decrypts a text.
   *
   * @return empty if it was sealed under another key or name, or was tampered with
   */
  public Optional<String> open(String name, String encrypted) {
    if (!encrypted.startsWith(VERSION) || !Files.isReadable(keyFile)) {
      return Optional.empty();
    }
    try {
      ByteBuffer all =
          ByteBuffer.wrap(Base64.getDecoder().decode(encrypted.substring(VERSION.length())));
      byte[] nonce = new byte[NONCE_BYTES];
      if (all.remaining() < NONCE_BYTES) {
        return Optional.empty();
      }
      all.get(nonce);
      byte[] content = new byte[all.remaining()];
      all.get(content);
      byte[] plain =
          cipher(Cipher.DECRYPT_MODE, Files.readAllBytes(keyFile), nonce, name).doFinal(content);
      return Optional.of(new String(plain, StandardCharsets.UTF_8));
    } catch (IOException | GeneralSecurityException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, byte[] key, byte[] nonce, String name)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  private byte[] keyOrNew() throws IOException {
    Path folder = keyFile.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder, owner("rwx------"));
    }
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    Path fresh = keyFile.resolveSibling("secret.key." + ProcessHandle.current().pid());
    if (!Files.exists(keyFile)) {
      createPrivately(fresh, key);
      try {
        Files.createLink(keyFile, fresh); // fails if another Kith was faster; never half-written
      } catch (FileAlreadyExistsException _) {
        return Files.readAllBytes(keyFile);
      } catch (UnsupportedOperationException _) {
        Files.move(fresh, keyFile);
      } finally {
        Files.deleteIfExists(fresh);
      }
    }
    return Files.readAllBytes(keyFile);
  }

  private static void createPrivately(Path file, byte[] content) throws IOException {
    Files.deleteIfExists(file);
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            owner("rw-------"))) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
  }

  /** On Windows the user's profile is private by its inherited rights; elsewhere only the owner. */
  private static FileAttribute<?>[] owner(String permissions) {
    if (!java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}
