package app.kith.intake.mail;

import app.kith.base.Message;
import app.kith.intake.plan.Outcome;
import app.kith.intake.readers.ProblemKind;
import app.kith.intake.readers.Problems;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an import of mail will do, or has done. Messages = brought in + known + all rejected.
 *
 * @param messages messages in the file
 * @param broughtIn messages that stand in somebody's timeline now
 * @param outgoing those of them that the business wrote
 * @param known messages that were there already
 * @param received entries of mail from people
 * @param sent entries of mail to people
 * @param newPeople people nobody knew
 * @param rejected rejected messages by reason
 * @param own the addresses that were taken for the business's own
 * @param problems what was odd
 */
public record MailPlan(
    long messages,
    long broughtIn,
    long outgoing,
    long known,
    long received,
    long sent,
    long newPeople,
    Map<ProblemKind, Long> rejected,
    Set<String> own,
    List<Problems.Problem> problems) {

  /** What will happen in a sentence. */
  public Message headline() {
    return Message.of("intake.plan.mail", messages, broughtIn, newPeople, rejectedMessages());
  }

  /** True if anything would be changed. */
  public boolean isUseful() {
    return broughtIn > 0;
  }

  /** How many messages are rejected. */
  public long rejectedMessages() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many messages have an outcome. */
  public long count(Outcome outcome) {
    return switch (outcome) {
      case RECEIVED -> broughtIn - outgoing;
      case SENT -> outgoing;
      case KNOWN -> known;
      case REJECTED -> rejectedMessages();
      case ADDED, CHANGED, MERGED, UNCHANGED, REPEATED, SALE, RETURN -> 0;
    };
  }
}
