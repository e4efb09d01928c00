package app.kith.outbox;

import app.kith.database.Database;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed marks that say which message an answer belongs to. Nobody outside the workspace can make
 * one, so that a forged opt-out or bounce never counts.
 */
public final class OptOutTokens {
  private static final Pattern TOKEN = Pattern.compile("k([0-9a-z]{1,13})-([0-9a-f]{20})");
  private final SecretKeySpec key;

  private OptOutTokens(byte[] secret) {
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /** The tokens of a workspace, whose secret is made the first time. */
  public static OptOutTokens of(Database database) {
    GateRepository settings = new GateRepository();
    Optional<String> known = database.read(settings::secret);
    String secret =
        known.orElseGet(
            () ->
                database.durable(
                    open ->
                        settings
                            .secret(open)
                            .orElseGet(
                                () -> {
                                  String made = random();
                                  settings.secret(open, made);
                                  return made;
                                })));
    return new OptOutTokens(HexFormat.of().parseHex(secret));
  }

  /** The mark of a message, at most 35 characters of lower-case letters, digits and a dash. */
  public String of(long outboxId) {
    return "k" + Long.toString(outboxId, 36) + "-" + signature("message:" + outboxId);
  }

  /** The message whose mark stands somewhere in a text; empty if there is none or it is forged. */
  public OptionalLong find(String text) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      long id = Long.parseLong(matcher.group(1), 36);
      byte[] claimed = matcher.group(2).getBytes(StandardCharsets.US_ASCII);
      byte[] real = signature("message:" + id).getBytes(StandardCharsets.US_ASCII);
      if (MessageDigest.isEqual(claimed, real)) {
        return OptionalLong.of(id);
      }
    }
    return OptionalLong.empty();
  }

  /** A salt that only this workspace can know, always the same for the same purpose. */
  public String salt(String purpose, long id) {
    return signature("salt:" + purpose + ":" + id);
  }

  private String signature(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] full = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(full, 0, 10);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static String random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
