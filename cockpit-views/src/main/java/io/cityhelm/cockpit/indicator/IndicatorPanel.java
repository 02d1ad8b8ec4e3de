package io.cityhelm.cockpit.indicator;

import io.cityhelm.cockpit.layout.LayoutModel;
import io.cityhelm.cockpit.panel.PanelState;
import io.cityhelm.cockpit.panel.PanelState.Condition;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.layout.PanelChoice;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Domain;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The left column: the domain and its indicators in two columns. FX thread. */
public final class IndicatorPanel extends VBox implements AutoCloseable {

    private static final PseudoClass EMERGENCY = PseudoClass.getPseudoClass("emergency");

    private record Slot(String indicator, Indicator.Display.Kind display) {}

    private final IndicatorsModel model;
    private final CityPack pack;
    private final LayoutModel layout;
    private final Wording wording;
    private final Messages messages;
    private final Consumer<Reading> why;
    private final Consumer<Reading> whence;
    private final GridPane cards = new GridPane(8, 8);
    private final PanelState state;
    private final MenuButton domains = new MenuButton();
    private final Label hint = new Label();
    private final Button turn = new Button();
    private final Plotting plotting = new Plotting();
    private final Subscription watch;
    private List<Slot> slots = List.of();
    private final List<ReadingCard> shown = new ArrayList<>();

    /** @param why asks for the reasons of a reading @param whence asks where a reading came from */
    public IndicatorPanel(
            IndicatorsModel model,
            CityPack pack,
            LayoutModel layout,
            Wording wording,
            Consumer<Reading> why,
            Consumer<Reading> whence) {
        this.model = model;
        this.pack = pack;
        this.layout = layout;
        this.wording = wording;
        this.messages = wording.messages();
        this.why = why;
        this.whence = whence;
        getStyleClass().add("indicator-panel");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        cards.getColumnConstraints().setAll(half, half);
        cards.getStyleClass().add("indicator-cards");
        this.state = new PanelState(scroll(cards), messages);
        VBox.setVgrow(state, Priority.ALWAYS);
        getChildren().addAll(head(), state);
        this.watch = model.board()
                .subscribe(board -> board.ifPresent(this::show))
                .and(layout.choice().subscribe(this::title));
    }

    @Override
    public void close() {
        watch.unsubscribe();
        plotting.end();
    }

    /** Fetches what the first gauge needs and the screen has no time for. Off the FX thread. */
    public static boolean prepareToPlot() throws ClassNotFoundException {
        Tiles.load();
        return true;
    }

    /** From now on the gauges and lines of the cards are drawn, one a pulse; until then the cards say their figures. */
    public void plot() {
        plotting.begin();
    }

    /** Completes when the gauges and lines of all cards are there; not before {@link #plot()}. */
    public CompletableFuture<Void> whenPlotted() {
        return plotting.whenIdle();
    }

    private HBox head() {
        domains.setId("domains");
        domains.getStyleClass().add("domain-picker");
        domains.getItems().add(choice(Optional.empty()));
        domains.getItems().add(new SeparatorMenuItem());
        pack.domains().stream()
                .filter(Domain::emergency)
                .forEach(d -> domains.getItems().add(choice(Optional.of(d))));
        domains.getItems().add(new SeparatorMenuItem());
        pack.domains().stream()
                .filter(d -> !d.emergency())
                .forEach(d -> domains.getItems().add(choice(Optional.of(d))));
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        hint.setText(messages.text("cockpit.indicator.why.hint"));
        hint.getStyleClass().add("panel-hint");
        hint.managedProperty().bind(hint.visibleProperty());
        turn.setId("layout-turn");
        turn.getStyleClass().add("layout-turn");
        turn.setMinWidth(USE_PREF_SIZE);
        turn.managedProperty().bind(turn.visibleProperty());
        turn.setOnAction(event -> layout.turn());
        HBox head = new HBox(domains, room, hint, turn);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private MenuItem choice(Optional<Domain> domain) {
        MenuItem item = new MenuItem(name(domain));
        item.setOnAction(e -> layout.pick(domain.map(Domain::id)));
        return item;
    }

    /** Names the panel, and offers the other one while a response is in force. */
    private void title(PanelChoice choice) {
        String name = name(choice.domain().flatMap(pack::domain));
        Optional<ResponseLevel> level =
                choice.emergency().filter(called -> choice.shown()).map(PanelChoice.Emergency::level);
        domains.setText(level.map(now -> messages.text("layout.title", now.name(), name))
                .orElseGet(() -> messages.text("cockpit.indicator.title", name)));
        domains.pseudoClassStateChanged(EMERGENCY, level.isPresent());
        turn.setText(messages.text(choice.shown() ? "layout.to-peace" : "layout.to-emergency"));
        turn.setVisible(choice.emergency().isPresent());
        hint.setVisible(choice.emergency().isEmpty());
    }

    private String name(Optional<Domain> domain) {
        return domain.map(d -> messages.of(d.name())).orElse(messages.text("cockpit.indicator.whole"));
    }

    private void show(IndicatorsModel.Board board) {
        List<Slot> wanted = board.readings().stream()
                .map(r -> new Slot(r.indicator().id(), r.display()))
                .toList();
        if (!wanted.equals(slots)) {
            lay(board.readings());
            slots = wanted;
        }
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).show(board.readings().get(i), board.at());
        }
        plotting.only(shown.stream()
                .map(ReadingCard::drawing)
                .filter(drawing -> !drawing.isPlotted())
                .toList());
        state.show(
                shown.isEmpty()
                        ? new Condition.Empty(
                                messages.text(
                                        "cockpit.indicator.none",
                                        messages.name(board.place().level())),
                                messages.text("cockpit.indicator.none.todo"))
                        : new Condition.Live());
    }

    /** New cards only when the set of indicators changes: values flow into those that stand. */
    private void lay(List<Reading> readings) {
        shown.clear();
        cards.getChildren().clear();
        for (Reading reading : readings) {
            ReadingCard card = new ReadingCard(reading.display(), source(reading.indicator()), wording, why, whence);
            card.setId("card-" + reading.indicator().id());
            cards.add(card, shown.size() % 2, shown.size() / 2);
            shown.add(card);
        }
    }

    private String source(Indicator indicator) {
        return pack.department(indicator.source())
                .map(d -> messages.of(d.name()))
                .orElse(indicator.source());
    }

    private static ScrollPane scroll(GridPane content) {
        ScrollPane pane = new ScrollPane(content);
        pane.getStyleClass().add("quiet-scroll");
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }
}
