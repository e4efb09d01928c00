package app.kith.campaign.ui;

import app.kith.campaign.CampaignRun;
import app.kith.campaign.CampaignSummary;
import app.kith.fx.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The list of campaigns, and beside it the open one. */
public final class CampaignsView {
  private final CampaignsViewModel model;
  private final Texts texts;

  @FXML private ListView<CampaignSummary> list;
  @FXML private Region editor;
  @FXML private Region result;
  @FXML private Region empty;
  @FXML private Region desk;

  /** A view of this model. */
  public CampaignsView(CampaignsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    list.setItems(model.campaigns());
    list.setCellFactory(_ -> new CampaignCell());
    model.selected().addListener((_, _, now) -> list.getSelectionModel().select(now));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, _, now) -> {
              if (now != null) {
                model.selected().set(now);
              }
            });
    ObservableValue<Boolean> goneOut =
        model.selected().map(CampaignSummary::hasGoneOut).orElse(false);
    show(result, goneOut);
    show(editor, goneOut.map(gone -> !gone));
    show(desk, model.selected().map(_ -> true).orElse(false));
    show(empty, Bindings.and(Bindings.isEmpty(model.campaigns()), model.loaded()).map(now -> now));
  }

  private static void show(Region region, ObservableValue<Boolean> visible) {
    region.visibleProperty().bind(visible);
    region.managedProperty().bind(visible);
  }

  @FXML
  void create() {
    model.create();
  }

  @FXML
  void copy() {
    model.copy();
  }

  @FXML
  void delete() {
    model.delete();
  }

  private final class CampaignCell extends ListCell<CampaignSummary> {
    private final Label name = new Label();
    private final Label state = new Label();
    private final VBox lines = new VBox(name, state);

    CampaignCell() {
      lines.getStyleClass().add("campaign-cell");
      state.getStyleClass().add("text-muted");
    }

    @Override
    protected void updateItem(CampaignSummary summary, boolean isEmpty) {
      super.updateItem(summary, isEmpty);
      setGraphic(isEmpty || summary == null ? null : lines);
      if (summary != null && !isEmpty) {
        name.setText(summary.campaign().name());
        state.setText(
            summary
                .run()
                .map(this::sent)
                .orElseGet(
                    () ->
                        texts.text(
                            "campaign.list.draft", texts.date(summary.campaign().createdAt()))));
      }
    }

    private String sent(CampaignRun run) {
      return texts.text("campaign.list.sent", run.queued(), texts.date(run.queuedAt()));
    }
  }
}
