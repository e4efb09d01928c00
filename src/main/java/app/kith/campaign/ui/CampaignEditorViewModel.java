package app.kith.campaign.ui;

import app.kith.base.Message;
import app.kith.campaign.Audience;
import app.kith.campaign.Campaign;
import app.kith.campaign.CampaignDesk;
import app.kith.campaign.CheckLine;
import app.kith.campaign.LeftOut;
import app.kith.campaign.MergeField;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Coalesced;
import app.kith.fx.Dialogs;
import app.kith.fx.Notifications;
import app.kith.fx.Texts;
import app.kith.segment.SegmentSize;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One campaign being written: audience, message, timing, the check list, and the way out. */
public final class CampaignEditorViewModel {
  private final CampaignDesk desk;
  private final BackgroundTasks tasks;
  private final Dialogs dialogs;
  private final Notifications notifications;
  private final Texts texts;

  private final CampaignForm form;
  private final ObservableList<AudienceOption> audiences = FXCollections.observableArrayList();
  private final ObservableList<CheckLine> checks = FXCollections.observableArrayList();
  private final ObservableList<Message> leftOut = FXCollections.observableArrayList();
  private final ObservableList<String> ownFields = FXCollections.observableArrayList();
  private final ReadOnlyIntegerWrapper recipients = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Campaign> draft = new ReadOnlyObjectWrapper<>();

  private final Coalesced<Assessment> assessment;
  private @Nullable Campaign stored;
  private Consumer<Campaign> onSaved = _ -> {};
  private Consumer<Campaign> onSent = _ -> {};

  /** An editor with nothing in it. */
  public CampaignEditorViewModel(
      CampaignDesk desk,
      BackgroundTasks tasks,
      Dialogs dialogs,
      Notifications notifications,
      Texts texts) {
    this.desk = desk;
    this.tasks = tasks;
    this.dialogs = dialogs;
    this.notifications = notifications;
    this.texts = texts;
    this.assessment =
        new Coalesced<>(
            tasks,
            Message.of("campaign.task.check"),
            () -> {
              Campaign current = Objects.requireNonNull(draft.get());
              return _ ->
                  new Assessment(desk.audiences().audience(current), desk.sender().check(current));
            },
            this::show);
    this.form = new CampaignForm(texts.zone());
    form.onEdit(this::edited);
    form.scheduled().addListener((_, _, on) -> suggestDay(on));
  }

  private record Assessment(Audience audience, List<CheckLine> checks) {}

  /** Told after a draft was kept, and after it went out. */
  void listen(Consumer<Campaign> saved, Consumer<Campaign> sent) {
    onSaved = saved;
    onSent = sent;
  }

  /** Shows a draft. */
  void open(Campaign campaign) {
    stored = campaign;
    recipients.set(-1);
    ready.set(false);
    checks.clear();
    leftOut.clear();
    tasks
        .run(
            Message.of("campaign.task.load"),
            _ -> new Choices(desk.audiences().segments(), desk.audiences().customFields()))
        .onSuccess(choices -> fill(campaign, choices));
  }

  private record Choices(List<SegmentSize> segments, List<String> ownFields) {}

  private void fill(Campaign campaign, Choices choices) {
    if (!campaign.equals(stored)) {
      return;
    }
    List<AudienceOption> options = new ArrayList<>();
    options.add(new AudienceOption(null, Message.of("campaign.audience.everybody")));
    for (SegmentSize size : choices.segments()) {
      options.add(
          new AudienceOption(
              size.segment().id(),
              Message.of("campaign.audience.segment", size.segment().name(), size.people())));
    }
    audiences.setAll(options);
    ownFields.setAll(choices.ownFields());
    AudienceOption chosen =
        options.stream()
            .filter(option -> Objects.equals(option.segmentId(), campaign.segmentId()))
            .findFirst()
            .orElse(options.getFirst());
    form.fill(campaign, chosen);
    draft.set(form.read(campaign));
    assessment.ask();
  }

  private void suggestDay(boolean on) {
    if (on && form.startDate().get() == null) {
      form.startDate().set(LocalDate.ofInstant(desk.clock().instant(), texts.zone()).plusDays(1));
    }
  }

  private void edited() {
    if (stored != null) {
      draft.set(form.read(stored));
      assessment.ask();
    }
  }

  private void show(Assessment found) {
    recipients.set(found.audience().recipients().size());
    leftOut.setAll(
        found.audience().counts().entrySet().stream()
            .sorted(Map.Entry.<LeftOut, Integer>comparingByValue().reversed())
            .map(entry -> Message.of("campaign.left_out", entry.getValue(), entry.getKey().label()))
            .toList());
    checks.setAll(found.checks());
    ready.set(
        found.checks().stream().noneMatch(line -> line.verdict() == CheckLine.Verdict.MUST_FIX));
  }

  /** Keeps the draft if anything was changed. */
  public void save() {
    Campaign now = draft.get();
    if (now == null || now.equals(stored)) {
      return;
    }
    stored = now;
    tasks
        .run(Message.of("campaign.task.save"), _ -> desk.campaigns().save(now))
        .onSuccess(saved -> onSaved.accept(saved.campaign()));
  }

  /** Asks, keeps the draft and sends it. */
  public void send() {
    Campaign now = draft.get();
    if (now == null || !ready.get() || sending.get()) {
      return;
    }
    Message question =
        Message.of("campaign.send.question", recipients.get(), now.name(), now.subject());
    if (!dialogs.confirm(question, sendLabel())) {
      return;
    }
    sending.set(true);
    boolean changed = !now.equals(stored);
    stored = now;
    tasks
        .run(
            Message.of("campaign.task.send"),
            _ -> {
              if (changed) {
                desk.campaigns().save(now);
              }
              return desk.sender().send(now.id());
            })
        .onSuccess(
            run -> {
              notifications.say(Message.of("campaign.sent", run.queued()));
              onSent.accept(now);
            })
        .onEnd(() -> sending.set(false));
  }

  /** What has to be mended first before this can be sent, if anything. */
  public Optional<Message> obstacle() {
    return checks.stream()
        .filter(line -> line.verdict() == CheckLine.Verdict.MUST_FIX)
        .map(CheckLine::text)
        .findFirst();
  }

  /** What stands on the button that sends. */
  public Message sendLabel() {
    return Message.of("campaign.send", Math.max(0, recipients.get()));
  }

  /** A merge field as it is written, with words to fall back on. */
  public String written(MergeField field) {
    return "{{" + field.key() + "|" + texts.text(field.suggestion()) + "}}";
  }

  /** One of the workspace's own fields as it is written. */
  public String written(String ownField) {
    return "{{" + ownField + "|" + texts.text("campaign.fallback.own") + "}}";
  }

  /** What a person types. */
  public CampaignForm form() {
    return form;
  }

  public ObservableList<AudienceOption> audiences() {
    return audiences;
  }

  public ObservableList<CheckLine> checks() {
    return checks;
  }

  public ObservableList<Message> leftOut() {
    return leftOut;
  }

  public ObservableList<String> ownFields() {
    return ownFields;
  }

  /** How many people get the message; -1 while nobody has counted. */
  public ReadOnlyIntegerProperty recipients() {
    return recipients.getReadOnlyProperty();
  }

  /** True if nothing stands in the way of sending. */
  public ReadOnlyBooleanProperty ready() {
    return ready.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty sending() {
    return sending.getReadOnlyProperty();
  }

  /** The campaign as it stands on the screen. */
  public ReadOnlyObjectProperty<@Nullable Campaign> draft() {
    return draft.getReadOnlyProperty();
  }
}
