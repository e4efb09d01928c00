package app.kith.campaign.ui;

import app.kith.campaign.Campaign;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The fields of a campaign as a person types them, and the campaign they make. */
public final class CampaignForm {
  private static final int USUAL_PACE = 100;
  private static final String USUAL_TIME = "09:00";

  private final ZoneId zone;
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable AudienceOption> audience = new SimpleObjectProperty<>();
  private final StringProperty subject = new SimpleStringProperty("");
  private final StringProperty body = new SimpleStringProperty("");
  private final IntegerProperty holdOut = new SimpleIntegerProperty();
  private final BooleanProperty paced = new SimpleBooleanProperty();
  private final IntegerProperty perHour = new SimpleIntegerProperty(USUAL_PACE);
  private final BooleanProperty scheduled = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable LocalDate> startDate = new SimpleObjectProperty<>();
  private final StringProperty startTime = new SimpleStringProperty(USUAL_TIME);
  private boolean filling;

  CampaignForm(ZoneId zone) {
    this.zone = zone;
  }

  /** Told after each change that a person made. */
  void onEdit(Runnable listener) {
    for (var property :
        List.of(
            name, audience, subject, body, holdOut, paced, perHour, scheduled, startDate,
            startTime)) {
      property.addListener(
          (_, _, _) -> {
            if (!filling) {
              listener.run();
            }
          });
    }
  }

  void fill(Campaign campaign, AudienceOption chosen) {
    filling = true;
    audience.set(chosen);
    name.set(campaign.name());
    subject.set(campaign.subject());
    body.set(campaign.body());
    holdOut.set(campaign.holdOut());
    Integer pace = campaign.perHour();
    paced.set(pace != null);
    perHour.set(pace == null ? USUAL_PACE : pace);
    Instant start = campaign.startAt();
    scheduled.set(start != null);
    startDate.set(start == null ? null : LocalDate.ofInstant(start, zone));
    startTime.set(
        start == null
            ? USUAL_TIME
            : LocalTime.ofInstant(start, zone).withSecond(0).withNano(0).toString());
    filling = false;
  }

  /** The campaign that the fields make of another one. */
  Campaign read(Campaign before) {
    AudienceOption chosen = audience.get();
    return new Campaign(
        before.id(),
        name.get().isBlank() ? before.name() : name.get().strip(),
        chosen == null ? null : chosen.segmentId(),
        Objects.requireNonNullElse(subject.get(), ""),
        Objects.requireNonNullElse(body.get(), ""),
        Math.clamp(holdOut.get(), 0, Campaign.LARGEST_HOLD_OUT),
        paced.get() ? (Integer) Math.max(1, perHour.get()) : null,
        start(),
        before.createdAt());
  }

  private @Nullable Instant start() {
    LocalDate day = startDate.get();
    if (!scheduled.get() || day == null) {
      return null;
    }
    LocalTime time;
    try {
      time = LocalTime.parse(startTime.get().strip());
    } catch (DateTimeParseException _) {
      time = LocalTime.parse(USUAL_TIME);
    }
    return day.atTime(time).atZone(zone).toInstant();
  }

  public StringProperty name() {
    return name;
  }

  public ObjectProperty<@Nullable AudienceOption> audience() {
    return audience;
  }

  public StringProperty subject() {
    return subject;
  }

  public StringProperty body() {
    return body;
  }

  public IntegerProperty holdOut() {
    return holdOut;
  }

  public BooleanProperty paced() {
    return paced;
  }

  public IntegerProperty perHour() {
    return perHour;
  }

  public BooleanProperty scheduled() {
    return scheduled;
  }

  public ObjectProperty<@Nullable LocalDate> startDate() {
    return startDate;
  }

  /** Hours and minutes as {@code 09:30}; anything else counts as nine. */
  public StringProperty startTime() {
    return startTime;
  }
}
