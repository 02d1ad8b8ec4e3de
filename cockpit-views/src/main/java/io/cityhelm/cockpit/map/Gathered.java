package io.cityhelm.cockpit.map;

import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.MarkCluster;
import io.cityhelm.map.overlay.MarkGrade;
import io.cityhelm.map.view.MapView;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/**
 * Marks that are gathered into one: how many of each grade there are and, where no zoom draws them apart, a list to choose one
 * from with the mouse or with arrows, Enter and Esc. FX thread.
 */
final class Gathered {

    /** Longer lists are not read; the most important come first. */
    private static final int MOST = 40;

    private final MapView map;
    private final Messages messages;
    private final Consumer<Mark> choose;
    private final ContextMenu menu = new ContextMenu();

    /** @param choose takes the mark of an incident or an alert */
    Gathered(MapView map, Messages messages, Consumer<Mark> choose) {
        this.map = map;
        this.messages = messages;
        this.choose = choose;
        menu.setId("map-marks");
    }

    /** How many there are, how many of each grade, and what a click does. */
    Optional<String> tip(MarkCluster cluster) {
        String grades = cluster.grades().entrySet().stream()
                .map(each -> messages.text("cockpit.map.cluster.grade", name(each.getKey()), each.getValue()))
                .collect(Collectors.joining(messages.text("cockpit.map.cluster.and")));
        String count = grades.isEmpty()
                ? messages.text("cockpit.map.cluster", cluster.marks().size())
                : messages.text("cockpit.map.cluster.grades", cluster.marks().size(), grades);
        String click =
                messages.text(cluster.isAtOnePlace() ? "cockpit.map.cluster.list" : "cockpit.map.cluster.nearer");
        return Optional.of(messages.text("cockpit.map.cluster.tip", count, click));
    }

    /**
     * Opens the list.
     *
     * @param at pixels of the map
     * @param choosable whether any can be chosen now; units and depots never can
     */
    void list(MarkCluster cluster, Point2D at, boolean choosable) {
        menu.getItems()
                .setAll(cluster.marks().stream()
                        .limit(MOST)
                        .map(mark -> item(mark, choosable && mark.grade().isPresent()))
                        .toList());
        int more = cluster.marks().size() - MOST;
        if (more > 0) {
            MenuItem rest = new MenuItem(messages.text("cockpit.map.cluster.more", more));
            rest.setDisable(true);
            menu.getItems().add(rest);
        }
        Point2D screen = map.localToScreen(at);
        menu.show(map, screen.getX(), screen.getY());
    }

    private MenuItem item(Mark mark, boolean choosable) {
        MenuItem item = new MenuItem(mark.grade()
                .map(grade -> messages.text("cockpit.map.cluster.item", name(grade), mark.label()))
                .orElse(mark.label()));
        item.setMnemonicParsing(false);
        item.setDisable(!choosable);
        item.setOnAction(_ -> choose.accept(mark));
        return item;
    }

    private String name(MarkGrade grade) {
        return messages.name(Grade.values()[grade.ordinal()]);
    }
}
