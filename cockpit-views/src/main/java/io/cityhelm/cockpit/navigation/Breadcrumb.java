package io.cityhelm.cockpit.navigation;

import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/**
 * The way from the city down to the place, and below it the levels that are still to come as quiet words. A name goes
 * there; the next level offers what lies below; a level further down goes where its number key goes. FX thread.
 */
public final class Breadcrumb extends HBox {

    private final Seat seat;
    private final Messages messages;

    public Breadcrumb(Seat seat, Messages messages) {
        this.seat = seat;
        this.messages = messages;
        getStyleClass().add("breadcrumb");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        seat.place().subscribe(this::show);
    }

    private void show(Jurisdiction place) {
        getChildren().clear();
        for (Jurisdiction node : seat.tree().path(place.code())) {
            separate();
            getChildren().add(name(node, node.equals(place)));
        }
        Optional<Level> below = place.level().below();
        boolean next = true;
        while (below.isPresent()) {
            separate();
            getChildren().add(next ? nextLevel(place, below.get()) : deeperLevel(place, below.get()));
            next = false;
            below = below.get().below();
        }
    }

    private void separate() {
        if (!getChildren().isEmpty()) {
            Label arrow = new Label("›");
            arrow.getStyleClass().add("crumb-arrow");
            getChildren().add(arrow);
        }
    }

    private Button name(Jurisdiction node, boolean here) {
        Button crumb = crumb(node.name(), here ? "crumb-here" : "crumb-above");
        crumb.setOnAction(e -> seat.goTo(node.code()));
        crumb.setTooltip(new Tooltip(messages.text("cockpit.crumb.code", messages.name(node.level()), node.code())));
        return crumb;
    }

    private Button nextLevel(Jurisdiction place, Level level) {
        Button crumb = crumb(messages.name(level), "crumb-below");
        crumb.setId("crumb-next");
        crumb.setTooltip(new Tooltip(messages.text("cockpit.crumb.pick", messages.name(level))));
        crumb.setOnAction(e -> menu(seat.tree().children(place.code())).show(crumb, Side.BOTTOM, 0, 4));
        return crumb;
    }

    private Button deeperLevel(Jurisdiction place, Level level) {
        Button crumb = crumb(messages.name(level), "crumb-below");
        crumb.setTooltip(new Tooltip(messages.text("cockpit.crumb.level", level.ordinal() + 1)));
        crumb.setOnAction(e -> LevelWalk.from(seat.tree(), place.code(), level, Optional.empty())
                .ifPresent(node -> seat.goTo(node.code())));
        return crumb;
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

    private static Button crumb(String text, String look) {
        Button button = new Button(text);
        button.getStyleClass().setAll("crumb", look);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
