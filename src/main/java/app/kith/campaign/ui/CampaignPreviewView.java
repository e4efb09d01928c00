package app.kith.campaign.ui;

import app.kith.campaign.Preview;
import app.kith.campaign.Recipient;
import app.kith.campaign.ui.CampaignPreviewViewModel.Device;
import app.kith.fx.Spoken;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/** The message as one person gets it, on a desktop, on a phone, in the dark, and as plain text. */
public final class CampaignPreviewView {
  private static final double PHONE = 375;

  private final CampaignPreviewViewModel model;

  @FXML private ComboBox<Recipient> person;
  @FXML private ToggleGroup device;
  @FXML private ToggleButton campaignPreviewDesktop;
  @FXML private ToggleButton phone;
  @FXML private ToggleButton campaignPreviewDark;
  @FXML private ToggleButton plain;
  @FXML private Label from;
  @FXML private Label subject;
  @FXML private StackPane page;
  @FXML private TextArea text;
  private @Nullable WebView web;

  /** A view of this model. */
  public CampaignPreviewView(CampaignPreviewViewModel model) {
    this.model = model;
  }

  @FXML
  void initialize() {
    WebView locked = LockedPage.create();
    web = locked;
    locked.accessibleTextProperty().bind(page.accessibleTextProperty());
    page.getChildren().add(locked);
    person.setItems(model.people());
    person.setConverter(new Spoken<>(Recipient::name));
    person.valueProperty().bindBidirectional(model.person());
    campaignPreviewDesktop.setUserData(Device.DESKTOP);
    phone.setUserData(Device.PHONE);
    campaignPreviewDark.setUserData(Device.DARK);
    plain.setUserData(Device.TEXT);
    device
        .selectedToggleProperty()
        .addListener(
            (_, before, now) -> {
              if (now == null) {
                device.selectToggle(before);
              } else {
                model.device().set((Device) now.getUserData());
              }
            });
    model.device().addListener((_, _, now) -> showOn(now));
    showOn(model.device().get());
    model.preview().addListener((_, _, now) -> show(now));
    show(model.preview().get());
  }

  private void showOn(Device shown) {
    text.setVisible(shown == Device.TEXT);
    page.setVisible(shown != Device.TEXT);
    page.setMaxWidth(shown == Device.PHONE ? PHONE : Double.MAX_VALUE);
    showPage();
  }

  private void show(@Nullable Preview preview) {
    from.setText(preview == null ? "" : preview.from());
    subject.setText(preview == null ? "" : preview.subject());
    text.setText(preview == null ? "" : preview.text());
    showPage();
  }

  private void showPage() {
    Preview preview = model.preview().get();
    if (web != null && preview != null) {
      boolean dark = model.device().get() == Device.DARK;
      LockedPage.show(web, dark ? preview.darkHtml() : preview.html());
    } else if (web != null) {
      LockedPage.show(web, "");
    }
  }
}
