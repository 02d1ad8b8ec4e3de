package io.cityhelm.cockpit.navigation;

import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import org.controlsfx.control.BreadCrumbBar;

/**
 * The way from the city down to the place, and below it the levels that are still to come as quiet words. A name goes
 * there; the next level offers what lies below; a level further down goes where its number key goes. FX thread.
 */
public final class Breadcrumb extends BreadCrumbBar<Breadcrumb.Crumb> {

    /** A step of the way, or a level that lies below its end. */
    sealed interface Crumb {
        record Place(Jurisdiction node, boolean here) implements Crumb {}

        record NextLevel(Jurisdiction place, Level level) implements Crumb {}

        record DeeperLevel(Jurisdiction place, Level level) implements Crumb {}
    }

    private final Seat seat;
    private final Messages messages;

    public Breadcrumb(Seat seat, Messages messages) {
        this.seat = seat;
        this.messages = messages;
        getStyleClass().add("breadcrumb");
        setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        setAutoNavigationEnabled(false);
        setCrumbFactory(item -> item.getParent() == null ? button(item.getValue()) : after(button(item.getValue())));
        setOnCrumbAction(event -> go(event.getSelectedCrumb().getValue()));
        seat.place().subscribe(place -> setSelectedCrumb(way(crumbs(place))));
    }

    private List<Crumb> crumbs(Jurisdiction place) {
        List<Crumb> all = new ArrayList<>();
        seat.tree().path(place.code()).forEach(node -> all.add(new Crumb.Place(node, node.equals(place))));
        Optional<Level> below = place.level().below();
        below.ifPresent(level -> all.add(new Crumb.NextLevel(place, level)));
        for (below = below.flatMap(Level::below);
                below.isPresent();
                below = below.get().below()) {
            all.add(new Crumb.DeeperLevel(place, below.get()));
        }
        return all;
    }

    private static TreeItem<Crumb> way(List<Crumb> crumbs) {
        TreeItem<Crumb> end = new TreeItem<>(crumbs.getFirst());
        for (Crumb crumb : crumbs.subList(1, crumbs.size())) {
            TreeItem<Crumb> next = new TreeItem<>(crumb);
            end.getChildren().add(next);
            end = next;
        }
        return end;
    }

    private Button button(Crumb crumb) {
        return switch (crumb) {
            case Crumb.Place(var node, var here) ->
                button(
                        node.name(),
                        here ? "crumb-here" : "crumb-above",
                        messages.text("cockpit.crumb.code", messages.name(node.level()), node.code()));
            case Crumb.NextLevel(var place, var level) -> {
                Button button = button(
                        messages.name(level), "crumb-below", messages.text("cockpit.crumb.pick", messages.name(level)));
                button.setId("crumb-next");
                yield button;
            }
            case Crumb.DeeperLevel(var place, var level) ->
                button(messages.name(level), "crumb-below", messages.text("cockpit.crumb.level", level.ordinal() + 1));
        };
    }

    private static Button button(String text, String look, String tip) {
        Button button = new Button(text);
        button.getStyleClass().setAll("crumb", look);
        button.setTooltip(new Tooltip(tip));
        return button;
    }

    private static Button after(Button crumb) {
        Label arrow = new Label("›");
        arrow.getStyleClass().add("crumb-arrow");
        crumb.setGraphic(arrow);
        return crumb;
    }

    private void go(Crumb crumb) {
        switch (crumb) {
            case Crumb.Place(var node, var here) -> seat.goTo(node.code());
            case Crumb.NextLevel(var place, var level) ->
                menu(seat.tree().children(place.code())).show(lookup("#crumb-next"), Side.BOTTOM, 0, 4);
            case Crumb.DeeperLevel(var place, var level) ->
                LevelWalk.from(seat.tree(), place.code(), level, Optional.empty())
                        .ifPresent(node -> seat.goTo(node.code()));
        }
    }

    private ContextMenu menu(List<Jurisdiction> children) {
        ContextMenu menu = new ContextMenu();
        for (Jurisdiction child : children) {
            MenuItem item = new MenuItem(child.name());
            item.setOnAction(e -> seat.goTo(child.code()));
            menu.getItems().add(item);
        }
        return menu;
    }
}
