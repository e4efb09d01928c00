package app.kith.campaign;

import app.kith.base.Messages;
import app.kith.outbox.MailAddress;
import app.kith.outbox.NewMessage;
import app.kith.outbox.OptOutTokens;
import app.kith.outbox.email.MailComposer;
import app.kith.outbox.email.MailDraft;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Makes the final message for each recipient: body, footer, headers, bytes. */
final class CampaignMailer {
  private static final int LONGEST_SUBJECT = 250;

  private final MessageTemplate template;
  private final Sender sender;
  private final OptOutTokens tokens;
  private final Messages english = new Messages(Locale.ENGLISH);
  private final Messages chinese = new Messages(Locale.SIMPLIFIED_CHINESE);
  private final Locale usual;
  private final MailComposer composer = new MailComposer();

  /**
   * A mailer for one message.
   *
   * @param usual the language for people whose own is not known
   */
  CampaignMailer(MessageTemplate template, Sender sender, OptOutTokens tokens, Locale usual) {
    this.template = template;
    this.sender = sender;
    this.tokens = tokens;
    this.usual = usual;
  }

  /** The message in words. */
  MailDraft draft(Recipient recipient, MailAddress to, long outboxId, Instant date) {
    String token = tokens.of(outboxId);
    Messages messages = language(recipient);
    String optOut = "mailto:%s?subject=unsubscribe%%20%s".formatted(sender.address().text(), token);
    Footer footer = new Footer(sender.business(), optOut, messages);
    String subject = MailDraft.oneLine(template.subject(recipient), LONGEST_SUBJECT);
    return new MailDraft(
        new MailDraft.Mailbox(MailDraft.oneLine(sender.name(), 200), sender.address()),
        sender.address(),
        new MailDraft.Mailbox(MailDraft.oneLine(recipient.name(), 200), to),
        subject,
        template.text(recipient) + "\n\n" + footer.text() + "\n",
        MailStyle.page(
            messages.locale().toLanguageTag(), subject, template.html(recipient), footer.html()),
        "<%s@%s>".formatted(token, sender.address().domain()),
        date,
        Map.of(
            "List-Unsubscribe", "<" + optOut + ">",
            "List-Id", "<campaigns." + sender.address().domain() + ">",
            "Precedence", "bulk"));
  }

  /** The message in its final bytes. */
  NewMessage message(Recipient recipient, long outboxId, Instant date, Instant dueAt) {
    MailAddress to = MailAddress.parse(recipient.email()).orElseThrow();
    MailDraft draft = draft(recipient, to, outboxId, date);
    return new NewMessage(
        outboxId,
        recipient.personId(),
        to,
        draft.messageId(),
        draft.subject(),
        composer.compose(draft),
        dueAt);
  }

  private Messages language(Recipient recipient) {
    String tag = recipient.language().isBlank() ? usual.toLanguageTag() : recipient.language();
    return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? chinese : english;
  }
}
