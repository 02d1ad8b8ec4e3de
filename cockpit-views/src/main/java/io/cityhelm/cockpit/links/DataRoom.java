package io.cityhelm.cockpit.links;

import io.cityhelm.cockpit.mappingbench.BenchModel;
import io.cityhelm.cockpit.mappingbench.BenchPane;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Department;
import io.cityhelm.core.pack.Domain;
import io.cityhelm.core.text.Messages;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * 数据接入: what should be connected and what is, each link in operator words, what arrives and how good it is, and what could
 * not be taken. FX thread.
 */
public final class DataRoom extends VBox implements AutoCloseable {

    /** The parts of the room. */
    enum Part {
        OVERVIEW,
        LINKS,
        SETS,
        REJECTED,
        BENCH
    }

    /** What the room is made of. */
    public record Models(
            LinksModel links,
            OnboardingModel onboarding,
            RejectedModel rejected,
            LinkSteering steering,
            BenchModel bench) {}

    /** How often the inventory is read again while somebody looks, in seconds. */
    private static final int RE_READ = 5;

    private final Models models;
    private final Messages messages;
    private final LinksPane links;
    private final RejectedPane rejected;
    private final Map<Part, Node> panes = new EnumMap<>(Part.class);
    private final Map<Part, ToggleButton> tabs = new EnumMap<>(Part.class);
    private final StackPane slot = new StackPane();
    private final Subscription watch;
    private long ticks;

    public DataRoom(Models models, CityPack pack, Wording wording) {
        this.models = models;
        this.messages = wording.messages();
        getStyleClass().add("data-room");
        this.links = new LinksPane(models.steering(), wording, this::showRejected);
        this.rejected = new RejectedPane(models.rejected(), models.steering(), wording, this::linkName);
        panes.put(
                Part.OVERVIEW,
                new OverviewPane(
                        models.onboarding(),
                        messages,
                        id -> pack.department(id)
                                .map(Department::name)
                                .map(messages::of)
                                .orElse(id),
                        id -> pack.domain(id)
                                .map(Domain::name)
                                .map(messages::of)
                                .orElse(id)));
        panes.put(Part.LINKS, links);
        panes.put(
                Part.SETS,
                new DataSetsPane(
                        models.onboarding(),
                        messages,
                        id -> pack.department(id)
                                .map(Department::name)
                                .map(messages::of)
                                .orElse(id),
                        this::linkName));
        panes.put(Part.REJECTED, rejected);
        panes.put(Part.BENCH, new BenchPane(models.bench(), messages));
        Label title = new Label(messages.text("cockpit.data.title"));
        title.getStyleClass().add("room-title");
        HBox head = new HBox(12, title, tabs());
        head.getStyleClass().add("room-head");
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox.setVgrow(slot, Priority.ALWAYS);
        getChildren().addAll(head, slot);
        slot.getChildren().setAll(panes.values());
        show(Part.OVERVIEW);
        this.watch = models.links().health().subscribe(this::show);
    }

    @Override
    public void close() {
        watch.unsubscribe();
    }

    private HBox tabs() {
        ToggleGroup group = new ToggleGroup();
        HBox line = new HBox(8);
        for (Part part : Part.values()) {
            ToggleButton tab = new ToggleButton(messages.text("cockpit.data.part." + part));
            tab.setId("data-" + part.name().toLowerCase(java.util.Locale.ROOT));
            tab.getStyleClass().setAll("filter-chip");
            tab.setToggleGroup(group);
            tab.setOnAction(event -> show(part));
            tabs.put(part, tab);
            line.getChildren().add(tab);
        }
        return line;
    }

    private void show(Part part) {
        tabs.get(part).setSelected(true);
        panes.forEach((each, node) -> node.setVisible(each == part));
        read();
    }

    private void showRejected(String link) {
        models.rejected().look(Optional.of(link), "");
        rejected.choose(link);
        show(Part.REJECTED);
    }

    /** Comes about once a second. */
    private void show(LinksModel.Health health) {
        links.show(health);
        rejected.links(health.links().stream().map(LinkHealth::id).toList());
        if (ticks++ % RE_READ == 0 && getScene() != null) {
            read();
        }
    }

    private void read() {
        models.onboarding().refresh();
        rejected.refresh();
    }

    private String linkName(String link) {
        return Optional.ofNullable(models.links().health().get().names().get(link))
                .map(messages::of)
                .orElse(link);
    }
}
