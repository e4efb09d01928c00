package app.kith.campaign.ui;

import app.kith.base.Message;
import app.kith.campaign.Campaign;
import app.kith.campaign.CampaignDesk;
import app.kith.campaign.Preview;
import app.kith.campaign.Recipient;
import app.kith.fx.BackgroundTasks;
import app.kith.fx.Coalesced;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The message as one real person would get it, kept up while it is being written. */
public final class CampaignPreviewViewModel {
  private static final int EXAMPLES = 50;

  /** How the message is looked at. */
  public enum Device {
    DESKTOP,
    PHONE,
    DARK,
    TEXT
  }

  private final CampaignDesk desk;
  private final ObjectProperty<Device> device = new SimpleObjectProperty<>(Device.DESKTOP);
  private final ObjectProperty<@Nullable Recipient> person = new SimpleObjectProperty<>();
  private final ObservableList<Recipient> people = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Preview> preview = new ReadOnlyObjectWrapper<>();
  private final Coalesced<Optional<Preview>> drawing;
  private final Coalesced<List<Recipient>> choosing;
  private @Nullable Campaign campaign;
  private @Nullable Campaign chosenFor;

  /** A preview of nothing yet. */
  public CampaignPreviewViewModel(CampaignDesk desk, BackgroundTasks tasks) {
    this.desk = desk;
    this.drawing =
        new Coalesced<>(
            tasks,
            Message.of("campaign.task.preview"),
            () -> {
              Campaign shown = Objects.requireNonNull(campaign);
              Recipient reader = person.get();
              return _ ->
                  Optional.of(desk.sender().preview(shown, reader == null ? NOBODY : reader));
            },
            found -> preview.set(found.orElse(null)));
    this.choosing =
        new Coalesced<>(
            tasks,
            Message.of("campaign.task.preview"),
            () -> {
              Campaign shown = Objects.requireNonNull(campaign);
              return _ -> this.desk.audiences().examples(shown, EXAMPLES);
            },
            this::offer);
    person.addListener((_, _, _) -> draw());
  }

  private static final Recipient NOBODY = new Recipient(0, "", "", "", Map.of());

  /** Shows a campaign as it stands. */
  void show(@Nullable Campaign shown) {
    campaign = shown;
    if (shown == null) {
      preview.set(null);
      return;
    }
    boolean sameAudience =
        chosenFor != null
            && chosenFor.id() == shown.id()
            && Objects.equals(chosenFor.segmentId(), shown.segmentId());
    if (!sameAudience) {
      chosenFor = shown;
      choosing.ask();
    }
    draw();
  }

  private void offer(List<Recipient> found) {
    people.setAll(found);
    person.set(found.isEmpty() ? null : found.getFirst());
  }

  private void draw() {
    if (campaign != null) {
      drawing.ask();
    }
  }

  public ObjectProperty<Device> device() {
    return device;
  }

  /** Whose data fills the fields. */
  public ObjectProperty<@Nullable Recipient> person() {
    return person;
  }

  /** People to choose from: the first who would get it. */
  public ObservableList<Recipient> people() {
    return people;
  }

  public ReadOnlyObjectProperty<@Nullable Preview> preview() {
    return preview.getReadOnlyProperty();
  }
}
