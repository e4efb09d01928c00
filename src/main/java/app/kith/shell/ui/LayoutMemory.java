package app.kith.shell.ui;

import app.kith.settings.Setting;
import app.kith.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.SplitPane.Divider;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;

/**
 * Remembers where a person put the dividers and how tables are sorted. Every split pane and table
 * that has an {@code fx:id} is remembered under its screen; columns need ids too.
 */
final class LayoutMemory {
  private final Settings settings;

  LayoutMemory(Settings settings) {
    this.settings = settings;
  }

  void attach(String screen, Node node) {
    if (node.getId() != null) {
      String name = "shell.layout." + screen + "." + node.getId();
      switch (node) {
        case SplitPane split -> attachSplit(name, split);
        case TableView<?> table -> attachTable(name, table);
        default -> {}
      }
    }
    childrenOf(node).forEach(child -> attach(screen, child));
  }

  private static List<Node> childrenOf(Node node) {
    return switch (node) {
      case SplitPane split -> split.getItems();
      case TabPane tabs -> tabs.getTabs().stream().map(Tab::getContent).toList();
      case ScrollPane scroll when scroll.getContent() != null -> List.of(scroll.getContent());
      case Parent parent -> parent.getChildrenUnmodifiable();
      default -> List.of();
    };
  }

  private void attachSplit(String name, SplitPane split) {
    for (int index = 0; index < split.getDividers().size(); index++) {
      Divider divider = split.getDividers().get(index);
      Setting<Double> place = Setting.number(name + "." + index, divider.getPosition());
      if (settings.has(place)) {
        divider.setPosition(Math.clamp(settings.get(place), 0.05, 0.95));
      }
      divider
          .positionProperty()
          .subscribe(
              position -> {
                if (split.getScene() != null && split.getWidth() > 0) {
                  settings.remember(place, position.doubleValue());
                }
              });
    }
  }

  private <S> void attachTable(String name, TableView<S> table) {
    Setting<String> order = Setting.text(name, "");
    List<TableColumn<S, ?>> sorted = new ArrayList<>();
    for (String part : settings.get(order).split(",", -1)) {
      int colon = part.indexOf(':');
      table.getColumns().stream()
          .filter(c -> colon > 0 && part.substring(0, colon).equals(c.getId()))
          .findFirst()
          .ifPresent(
              column -> {
                column.setSortType(
                    part.endsWith(":down") ? SortType.DESCENDING : SortType.ASCENDING);
                sorted.add(column);
              });
    }
    if (!sorted.isEmpty()) {
      table.getSortOrder().setAll(sorted);
    }
    Runnable remember = () -> settings.remember(order, written(table));
    table.getSortOrder().addListener((ListChangeListener<TableColumn<S, ?>>) _ -> remember.run());
    table.getColumns().forEach(c -> c.sortTypeProperty().subscribe((_, _) -> remember.run()));
  }

  private static String written(TableView<?> table) {
    return table.getSortOrder().stream()
        .filter(column -> column.getId() != null)
        .map(c -> c.getId() + (c.getSortType() == SortType.DESCENDING ? ":down" : ":up"))
        .collect(Collectors.joining(","));
  }
}
