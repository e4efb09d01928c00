package app.kith.segment.ui;

import app.kith.fx.Texts;
import app.kith.segment.SegmentSize;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The list of segments, and the chosen one in words. */
public final class SegmentListView {
  private final SegmentsViewModel model;
  private final Texts texts;
  @FXML private ListView<SegmentSize> segmentList;
  @FXML private VBox segmentDetail;
  @FXML private VBox segmentListEmpty;
  @FXML private Label segmentDetailName;
  @FXML private Label segmentDetailKind;
  @FXML private Label segmentDetailWords;
  @FXML private Button segmentEditRule;

  /** The list over its view-model. */
  public SegmentListView(SegmentsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    SegmentListViewModel list = model.list();
    segmentList.setItems(list.rows());
    segmentList.setCellFactory(_ -> new SegmentCell(texts));
    segmentList
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, row) -> list.selectedProperty().set(row));
    list.selectedProperty().addListener((_, _, row) -> select(row));
    segmentList.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.DELETE) {
            list.delete();
          } else if (event.getCode() == KeyCode.F2) {
            list.rename();
          }
        });
    segmentListEmpty
        .visibleProperty()
        .bind(Bindings.isEmpty(list.rows()).and(list.loadedProperty()));
    segmentDetail.managedProperty().bind(segmentDetail.visibleProperty());
    list.detailProperty().addListener((_, _, detail) -> describe(detail));
    describe(list.detailProperty().get());
  }

  private void select(@Nullable SegmentSize row) {
    if (row == null) {
      segmentList.getSelectionModel().clearSelection();
    } else {
      segmentList.getSelectionModel().select(row);
    }
  }

  private void describe(SegmentListViewModel.@Nullable Detail detail) {
    segmentDetail.setVisible(detail != null);
    if (detail == null) {
      return;
    }
    segmentDetailName.setText(detail.row().segment().name());
    segmentDetailKind.setText(
        texts.text(
            "segment.detail.kind", detail.row().segment().kind().label(), detail.members().size()));
    segmentDetailWords.setText(texts.text(detail.words()));
    segmentEditRule.setVisible(detail.rule().isPresent());
    segmentEditRule.setManaged(detail.rule().isPresent());
  }

  @FXML
  void newRule() {
    model.rule().create();
  }

  @FXML
  void editRule() {
    model.editRule();
  }

  @FXML
  void openPeople() {
    model.list().openPeople();
  }

  @FXML
  void writeTo() {
    model.list().writeTo();
  }

  @FXML
  void rename() {
    model.list().rename();
  }

  @FXML
  void delete() {
    model.list().delete();
  }
}
