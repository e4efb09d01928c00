package app.kith.campaign;

import app.kith.base.Message;
import app.kith.campaign.CheckLine.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is looked at in a message and its audience. Pure. */
final class CampaignChecks {
  private static final int BULK = 5_000;
  private static final int LONGEST_BODY = 200_000;

  private CampaignChecks() {}

  static List<CheckLine> message(Campaign campaign, MessageTemplate template) {
    List<CheckLine> lines = new ArrayList<>();
    lines.add(
        CheckLine.of(
            !campaign.subject().isBlank(),
            "campaign.check.subject_ok",
            Message.of("campaign.check.subject_missing")));
    lines.add(
        CheckLine.of(
            !template.isEmpty(),
            "campaign.check.body_ok",
            Message.of("campaign.check.body_missing")));
    if (campaign.body().length() > LONGEST_BODY) {
      lines.add(new CheckLine(Verdict.MUST_FIX, Message.of("campaign.check.too_large")));
    }
    for (Message problem : template.problems()) {
      lines.add(new CheckLine(Verdict.MUST_FIX, problem));
    }
    if (template.problems().isEmpty()) {
      lines.add(new CheckLine(Verdict.OK, Message.of("campaign.check.fields_ok")));
    }
    lines.add(new CheckLine(Verdict.OK, Message.of("campaign.check.opt_out_ok")));
    return lines;
  }

  static List<CheckLine> audience(Campaign campaign, Audience audience, int accountPerHour) {
    List<CheckLine> lines = new ArrayList<>();
    int recipients = audience.recipients().size();
    if (recipients == 0) {
      lines.add(
          new CheckLine(
              Verdict.MUST_FIX, Message.of("campaign.check.audience_empty", audience.total())));
      return lines;
    }
    lines.add(new CheckLine(Verdict.OK, Message.of("campaign.check.audience_ok", recipients)));
    Map<LeftOut, Integer> leftOut = audience.counts();
    int bad = leftOut.getOrDefault(LeftOut.INVALID_ADDRESS, 0);
    if (bad > 0) {
      lines.add(new CheckLine(Verdict.ADVICE, Message.of("campaign.check.invalid_addresses", bad)));
    }
    Integer wished = campaign.perHour();
    int pace =
        wished == null || (accountPerHour > 0 && accountPerHour < wished) ? accountPerHour : wished;
    if (pace > 0 && recipients > pace) {
      lines.add(
          new CheckLine(
              Verdict.ADVICE,
              Message.of("campaign.check.takes", Math.ceilDiv(recipients, pace), pace)));
    }
    if (recipients >= BULK) {
      lines.add(new CheckLine(Verdict.ADVICE, Message.of("campaign.check.bulk", BULK)));
    }
    return lines;
  }
}
