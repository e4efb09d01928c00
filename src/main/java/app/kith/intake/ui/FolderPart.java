package app.kith.intake.ui;

import app.kith.fx.Texts;
import app.kith.intake.Offer;
import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The watched folder under the place where a file is dropped: what waits there. */
public final class FolderPart {
  private static final int MOST = 6;

  private final FolderViewModel model;
  private final Texts texts;

  @FXML private HBox intakeFolderNone;
  @FXML private Button intakeFolderChoose;
  @FXML private VBox intakeFolderWatched;
  @FXML private Label intakeFolderPath;
  @FXML private Button intakeFolderForget;
  @FXML private CheckBox intakeFolderByItself;
  @FXML private Label intakeFolderTrouble;
  @FXML private Label intakeFolderNothing;
  @FXML private VBox intakeOffers;
  private Subscription subscriptions = Subscription.EMPTY;

  FolderPart(FolderViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  void initialize() {
    for (Node part :
        new Node[] {
          intakeFolderNone, intakeFolderWatched, intakeFolderTrouble, intakeFolderNothing
        }) {
      part.managedProperty().bind(part.visibleProperty());
    }
    intakeFolderWatched.visibleProperty().bind(model.folder().isNotNull());
    intakeFolderNone.visibleProperty().bind(model.folder().isNull());
    intakeFolderTrouble.visibleProperty().bind(model.trouble().isNotNull());
    intakeFolderTrouble.textProperty().bind(model.trouble().map(texts::text));
    intakeFolderChoose.setOnAction(_ -> model.choose());
    intakeFolderForget.setOnAction(_ -> model.forget());
    intakeFolderByItself.setOnAction(_ -> model.importByItself(intakeFolderByItself.isSelected()));
    ListChangeListener<Offer> changed = _ -> show();
    model.waiting().addListener(changed);
    subscriptions =
        Subscription.combine(
            () -> model.waiting().removeListener(changed),
            model.folder().subscribe(this::name),
            model.byItself().subscribe(intakeFolderByItself::setSelected),
            model.trouble().subscribe(_ -> show()));
  }

  /** Lets go of the model, which outlives the view. */
  void release() {
    subscriptions.unsubscribe();
  }

  private void name(@Nullable Path folder) {
    intakeFolderPath.setText(
        folder == null ? "" : texts.text("intake.folder.watching", folder.toString()));
  }

  private void show() {
    intakeOffers.getChildren().setAll(model.waiting().stream().limit(MOST).map(this::row).toList());
    int more = model.waiting().size() - MOST;
    if (more > 0) {
      intakeOffers.getChildren().add(new Label(texts.text("intake.folder.more", more)));
    }
    intakeFolderNothing.setVisible(model.waiting().isEmpty() && model.trouble().get() == null);
  }

  private HBox row(Offer offer) {
    Label name = new Label(String.valueOf(offer.file().path().getFileName()));
    Label told = new Label(told(offer));
    told.getStyleClass().add("intake-muted");
    told.setWrapText(true);
    VBox words = new VBox(name, told);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button look = new Button(texts.text("intake.folder.look"));
    look.setOnAction(_ -> model.look(offer));
    look.setDisable(!offer.isUseful());
    Button leave = new Button(texts.text("intake.folder.leave"));
    leave.setOnAction(_ -> model.leave(offer));
    HBox row = new HBox(words, look, leave);
    row.getStyleClass().add("intake-offer");
    return row;
  }

  private String told(Offer offer) {
    String told = texts.text(offer.told());
    return offer.recipe().map(name -> texts.text("intake.folder.recipe", told, name)).orElse(told);
  }
}
