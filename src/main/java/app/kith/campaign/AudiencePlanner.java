package app.kith.campaign;

import app.kith.outbox.MailAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Divides candidates into those who get a message and those who do not. Pure. */
final class AudiencePlanner {
  private AudiencePlanner() {}

  /**
   * A person who might be written to.
   *
   * @param consent UNKNOWN, GRANTED or REFUSED
   */
  public record Candidate(long id, @Nullable String email, String consent) {}

  /**
   * Plans an audience.
   *
   * @param candidates in the order in which the first of two equal addresses wins
   * @param suppressed addresses in lower case
   * @param holdOut 0 to 100 percent
   * @param salt the same salt draws the same people
   */
  static Audience plan(
      List<Candidate> candidates, Set<String> suppressed, int holdOut, String salt) {
    List<Long> recipients = new ArrayList<>();
    Map<Long, LeftOut> leftOut = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Candidate candidate : candidates) {
      Optional<LeftOut> reason = reason(candidate, suppressed, seen, holdOut, salt);
      if (reason.isPresent()) {
        leftOut.put(candidate.id(), reason.get());
      } else {
        recipients.add(candidate.id());
      }
    }
    return new Audience(recipients, leftOut);
  }

  private static Optional<LeftOut> reason(
      Candidate candidate, Set<String> suppressed, Set<String> seen, int holdOut, String salt) {
    String email = candidate.email();
    if (email == null || email.isBlank()) {
      return Optional.of(LeftOut.NO_ADDRESS);
    }
    Optional<MailAddress> address = MailAddress.parse(email);
    if (address.isEmpty()) {
      return Optional.of(LeftOut.INVALID_ADDRESS);
    }
    if (candidate.consent().equals("REFUSED")) {
      return Optional.of(LeftOut.CONSENT_REFUSED);
    }
    String key = address.get().key();
    if (suppressed.contains(key)) {
      return Optional.of(LeftOut.SUPPRESSED);
    }
    if (!seen.add(key)) {
      return Optional.of(LeftOut.DUPLICATE);
    }
    return draw(candidate.id(), salt) < holdOut / 100.0
        ? Optional.of(LeftOut.HOLD_OUT)
        : Optional.empty();
  }

  /** A number from 0 to below 1 that depends on the person and the salt only. */
  static double draw(long person, String salt) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest((salt + ":" + person).getBytes(StandardCharsets.UTF_8));
      return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
