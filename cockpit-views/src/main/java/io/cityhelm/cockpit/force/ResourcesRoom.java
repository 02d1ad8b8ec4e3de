package io.cityhelm.cockpit.force;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.crossing.Conflated;
import io.cityhelm.cockpit.map.MapSpot;
import io.cityhelm.cockpit.panel.Columns;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.force.DepotBoard;
import io.cityhelm.core.force.DepotStanding;
import io.cityhelm.core.force.Forces;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 力量: the units, the depots and the stocks of the seat's place, with a filter; Enter or a double click shows one on the
 * map.
 */
public final class ResourcesRoom extends VBox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ResourcesRoom.class);
    private static final Duration WAIT = Duration.ofSeconds(1);
    private static final double[] DEPOTS_BESIDE_STOCKS = {41, 59};

    private record Lines(List<ResourceRow> units, List<ResourceRow> depots, List<ResourceRow> stocks) {}

    private final CityPack pack;
    private final UnitBoard board;
    private final DepotBoard doors;
    private final Clock clock;
    private final Background background;
    private final Seat seat;
    private final ResourceRows rows;
    private final Messages messages;
    private final MusterModel muster;
    private final TableView<ResourceRow> units = new TableView<>();
    private final TableView<ResourceRow> depots = new TableView<>();
    private final TableView<ResourceRow> stocks = new TableView<>();
    private final TextField search = new TextField();
    private final CheckBox heldOnly = new CheckBox();
    private final Conflated moves;
    private final List<AutoCloseable> watches;
    private final Subscription follow;
    private Lines lines = new Lines(List.of(), List.of(), List.of());

    /** @param onMap shows a unit or a depot on the map @param whence asks where the position of a unit, by its id, came from */
    public ResourcesRoom(
            CityPack pack,
            UnitBoard board,
            DepotBoard doors,
            Forces forces,
            Clock clock,
            Background background,
            ScheduledExecutorService scheduler,
            Seat seat,
            PictureModel picture,
            Wording wording,
            Consumer<MapSpot> onMap,
            Consumer<String> whence) {
        this.pack = pack;
        this.board = board;
        this.doors = doors;
        this.clock = clock;
        this.background = background;
        this.seat = seat;
        this.messages = wording.messages();
        this.rows = new ResourceRows(pack, new ForceWords(pack, wording));
        this.muster = new MusterModel(forces, picture, background);
        getStyleClass().add("data-room");
        units.setId("units-table");
        depots.setId("depots-table");
        stocks.setId("stocks-table");
        columns(units, List.of("name", "kind", "where", "state", "assignment", "age"));
        depotColumns();
        columns(stocks, List.of("name", "kind", "where", "state", "assignment"));
        search.setId("resources-search");
        search.setPromptText(messages.text("resources.search"));
        search.textProperty().addListener((property, before, now) -> show());
        heldOnly.setId("resources-held");
        heldOnly.setText(messages.text("resources.held-only"));
        heldOnly.selectedProperty().addListener((property, before, now) -> show());
        VBox.setVgrow(units, Priority.ALWAYS);
        GridPane supplies = supplies();
        VBox.setVgrow(supplies, Priority.SOMETIMES);
        getChildren().addAll(title("resources.units"), filters(), units, supplies);
        List.of(units, depots, stocks).forEach(table -> open(table, onMap));
        units.setContextMenu(origin(whence));
        this.moves = new Conflated(scheduler, WAIT, () -> background.onScreen(this::refresh));
        this.watches = List.of(board.onChange(moves::changed), doors.onChange(moves::changed));
        this.follow = Subscription.combine(
                muster.muster().subscribe(now -> refresh()), seat.place().subscribe(now -> refresh()));
    }

    @Override
    public void close() {
        follow.unsubscribe();
        muster.close();
        try {
            for (AutoCloseable watch : watches) {
                watch.close();
            }
            moves.close();
        } catch (Exception e) { // what the handles declare
            LOG.warn("the room of resources was not closed cleanly", e);
        }
    }

    private void refresh() {
        JurisdictionCode place = seat.place().get().code();
        Muster held = muster.muster().get();
        Instant now = clock.instant();
        background.run(
                () -> {
                    List<DepotStanding> standings = doors.standings(pack.resources());
                    return new Lines(
                            rows.units(place, board.units(), held, now),
                            rows.depots(place, standings, held, now),
                            rows.stocks(place, standings, held, now));
                },
                fresh -> {
                    lines = fresh;
                    show();
                },
                failure -> LOG.warn("the resources could not be set out", failure));
    }

    private void show() {
        fill(units, lines.units());
        fill(depots, lines.depots());
        fill(stocks, lines.stocks());
    }

    /** What is chosen stays chosen, though its line was written anew. */
    private void fill(TableView<ResourceRow> table, List<ResourceRow> all) {
        int chosen = table.getSelectionModel().getSelectedIndex();
        table.getItems()
                .setAll(all.stream()
                        .filter(row -> !heldOnly.isSelected() || row.held())
                        .filter(row -> row.matches(search.getText()))
                        .toList());
        if (chosen >= 0 && chosen < table.getItems().size()) {
            table.getSelectionModel().select(chosen);
        }
    }

    private ContextMenu origin(Consumer<String> whence) {
        MenuItem item = new MenuItem(messages.text("lineage.menu"));
        item.setOnAction(event -> {
            ResourceRow row = units.getSelectionModel().getSelectedItem();
            if (row != null) {
                whence.accept(row.unit());
            }
        });
        return new ContextMenu(item);
    }

    private static void open(TableView<ResourceRow> table, Consumer<MapSpot> onMap) {
        Runnable chosen = () -> {
            ResourceRow row = table.getSelectionModel().getSelectedItem();
            if (row != null) {
                onMap.accept(row.spot());
            }
        };
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                chosen.run();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chosen.run();
                event.consume();
            }
        });
    }

    private void columns(TableView<ResourceRow> table, List<String> names) {
        Columns.fit(table, messages.text("resources.none"));
        for (String name : names) {
            double wanted = name.equals("assignment") ? 340 : 180;
            add(table, name, 110, wanted);
        }
    }

    private void depotColumns() {
        Columns.fit(depots, messages.text("resources.none"));
        add(depots, "name", 120, 220);
        add(depots, "where", 64, 90);
        add(depots, "state", 60, 80);
        add(depots, "age", 130, 190);
    }

    private void add(TableView<ResourceRow> table, String name, double least, double wanted) {
        table.getColumns().add(Columns.words(messages.text("resources.column." + name), least, wanted, text(name)));
    }

    private static Function<ResourceRow, String> text(String column) {
        return switch (column) {
            case "name" -> ResourceRow::name;
            case "kind" -> ResourceRow::kind;
            case "where" -> ResourceRow::where;
            case "state" -> ResourceRow::state;
            case "assignment" -> ResourceRow::assignment;
            default -> ResourceRow::age;
        };
    }

    /** The depots beside what lies in them. */
    private GridPane supplies() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("resources-supplies");
        for (double percent : DEPOTS_BESIDE_STOCKS) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, title("resources.depots"), title("resources.stocks"));
        grid.addRow(1, depots, stocks);
        GridPane.setVgrow(depots, Priority.ALWAYS);
        return grid;
    }

    private HBox filters() {
        search.setPrefColumnCount(24);
        HBox line = new HBox(search, heldOnly);
        line.getStyleClass().add("room-filters");
        return line;
    }

    private Label title(String key) {
        Label label = new Label(messages.text(key));
        label.getStyleClass().add("room-title");
        return label;
    }
}
