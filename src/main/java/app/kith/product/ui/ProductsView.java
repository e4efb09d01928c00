package app.kith.product.ui;

import app.kith.fx.Spoken;
import app.kith.fx.Texts;
import app.kith.product.OfferSettings;
import app.kith.product.ProductSales;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Products, and who should hear of the chosen one. */
public final class ProductsView {
  private static final List<Integer> MARGINS = List.of(0, 10, 20, 30, 40, 50);
  private static final List<Integer> RESTS = List.of(0, 7, 30, 90, 365);

  private final ProductsViewModel model;
  private final Texts texts;
  private Subscription subscription = Subscription.EMPTY;
  @FXML private TextField productQuery;
  @FXML private TableView<ProductSales> productTable;
  @FXML private TableColumn<ProductSales, String> productName;
  @FXML private TableColumn<ProductSales, String> productPieces;
  @FXML private TableColumn<ProductSales, String> productMoney;
  @FXML private TableColumn<ProductSales, String> productBuyers;
  @FXML private TableColumn<ProductSales, String> productEarned;
  @FXML private TableColumn<ProductSales, String> productStock;
  @FXML private TableColumn<ProductSales, String> productOffered;
  @FXML private Node productChosen;
  @FXML private Label productTitle;
  @FXML private TextField productStockField;
  @FXML private TextField productCostField;
  @FXML private Label productWrong;
  @FXML private CheckBox productInStock;
  @FXML private ComboBox<Integer> productMargin;
  @FXML private ComboBox<Integer> productRest;
  @FXML private ProgressIndicator productBusy;
  @FXML private Label productVerdict;
  @FXML private TableView<ProductsViewModel.Listener> productAudience;
  @FXML private TableColumn<ProductsViewModel.Listener, String> productListener;
  @FXML private TableColumn<ProductsViewModel.Listener, String> productReason;
  @FXML private Label productRefusal;
  @FXML private Button productKeep;

  /** Shows the model's products. */
  ProductsView(ProductsViewModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    columns();
    options();
    productQuery.setText(model.query().get());
    productQuery.textProperty().subscribe(typed -> model.query().set(typed));
    productChosen.managedProperty().bind(productChosen.visibleProperty());
    productTable.setItems(model.products());
    productTable
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe((_, row) -> Optional.ofNullable(row).ifPresent(model.selected()::set));
    productAudience.setOnMouseClicked(click -> open(click.getClickCount() == 2));
    productAudience.setOnKeyPressed(key -> open(key.getCode() == KeyCode.ENTER));
    subscription =
        Subscription.combine(
            model.busy().subscribe(busy -> productBusy.setVisible(busy)),
            model.selected().subscribe(this::show),
            model.audience().subscribe(this::showAudience),
            model
                .problem()
                .subscribe(
                    problem -> productRefusal.setText(problem == null ? "" : texts.text(problem))));
  }

  @FXML
  private void openImport() {
    model.openImport();
  }

  void release() {
    subscription.unsubscribe();
    productTable.setItems(FXCollections.observableArrayList());
  }

  private static <S> void column(TableColumn<S, String> column, Function<S, String> text) {
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
  }

  private void columns() {
    column(productName, ProductSales::name);
    column(productPieces, product -> texts.number(product.pieces(), 0));
    column(productMoney, product -> texts.wholeMoney(product.money()));
    column(productBuyers, product -> texts.number(product.buyers()));
    column(productEarned, this::margin);
    column(productStock, product -> plain(product.stock()));
    column(
        productOffered,
        product -> product.offeredAt() == null ? "" : texts.shortDate(product.offeredAt()));
    column(productListener, ProductsViewModel.Listener::name);
    column(productReason, listener -> texts.text(listener.reason()));
  }

  private String margin(ProductSales product) {
    OptionalDouble share = product.margin();
    return share.isPresent() ? texts.percent(share.getAsDouble(), 0) : "";
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  private void options() {
    OfferSettings now = model.settings().get();
    productInStock.setSelected(now.inStockOnly());
    offer(
        productMargin,
        MARGINS,
        value -> texts.text(value == 0 ? "product.margin.none" : "product.margin", value),
        (int) Math.round(now.leastMargin() * 100));
    offer(
        productRest,
        RESTS,
        value -> texts.text(value == 0 ? "product.rest.none" : "product.rest", value),
        now.restDays());
    productInStock.selectedProperty().subscribe((_, _) -> choose());
    productMargin.valueProperty().subscribe((_, _) -> choose());
    productRest.valueProperty().subscribe((_, _) -> choose());
  }

  private static void offer(
      ComboBox<Integer> box, List<Integer> values, Function<Integer, String> text, int chosen) {
    box.setConverter(new Spoken<>(text));
    box.getItems().setAll(values);
    box.setValue(chosen);
  }

  private void choose() {
    model
        .settings()
        .set(
            new OfferSettings(
                productInStock.isSelected(),
                productMargin.getValue() / 100.0,
                productRest.getValue()));
  }

  private void show(@Nullable ProductSales product) {
    productChosen.setVisible(product != null);
    if (product == null) {
      return;
    }
    if (!product.equals(productTable.getSelectionModel().getSelectedItem())) {
      productTable.getSelectionModel().select(product);
    }
    productTitle.setText(product.name());
    productStockField.setText(plain(product.stock()));
    productCostField.setText(plain(product.cost()));
    productWrong.setText("");
  }

  private void showAudience(ProductsViewModel.@Nullable Audience audience) {
    productVerdict.setText(audience == null ? "" : texts.text(audience.verdict()));
    productVerdict
        .getStyleClass()
        .setAll("label", audience != null && audience.useful() ? "text-muted" : "warning");
    productAudience.getItems().setAll(audience == null ? List.of() : audience.people());
    if (audience != null) {
      productRefusal.setText(texts.text("product.audience.none"));
    }
    productKeep.setDisable(audience == null || audience.people().isEmpty());
  }

  private void open(boolean wanted) {
    ProductsViewModel.Listener row = productAudience.getSelectionModel().getSelectedItem();
    if (wanted && row != null) {
      model.open(row);
    }
  }

  @FXML
  private void keep() {
    model.keep();
  }

  @FXML
  private void state() {
    try {
      model.state(
          Said.number(productStockField.getText()), Said.number(productCostField.getText()));
      productWrong.setText("");
    } catch (NumberFormatException e) {
      productWrong.setText(texts.text("product.error.number"));
    }
  }
}
