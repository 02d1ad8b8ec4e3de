package io.cityhelm.cockpit.search;

import io.cityhelm.cockpit.grade.GradeMark;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The field at the head that takes one there: what was found stands below it, and each line says what Enter will do. FX
 * thread.
 */
public final class CommandBar extends TextField {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Function<String, List<Hit>> finder;
    private final Consumer<Hit> go;
    private final JurisdictionTree tree;
    private final Messages messages;
    private final VBox list = new VBox();
    private List<Hit> hits = List.of();
    private int chosen;

    /** @param finder finds for what was typed @param go does what Enter does */
    public CommandBar(Function<String, List<Hit>> finder, Consumer<Hit> go, JurisdictionTree tree, Messages messages) {
        this.finder = finder;
        this.go = go;
        this.tree = tree;
        this.messages = messages;
        getStyleClass().add("command-bar");
        setId("command-bar");
        setPromptText(messages.text("cockpit.search.prompt"));
        setAccessibleText(messages.text("cockpit.search.prompt"));
        list.getStyleClass().add("command-list");
        list.setId("command-list");
        list.setManaged(false);
        list.setVisible(false);
        textProperty().subscribe(text -> show());
        focusedProperty().subscribe(focused -> show());
        setOnAction(e -> choose(chosen));
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    }

    /** The finds, to be laid over everything else by the owner. */
    public Region list() {
        return list;
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1, event);
            case UP -> move(-1, event);
            case ESCAPE -> {
                clear();
                getParent().requestFocus();
                event.consume();
            }
            default -> {}
        }
    }

    private void move(int step, KeyEvent event) {
        if (!hits.isEmpty()) {
            chosen = Math.floorMod(chosen + step, hits.size());
            mark();
        }
        event.consume();
    }

    private void show() {
        hits = isFocused() ? finder.apply(getText()) : List.of();
        chosen = 0;
        boolean typed = isFocused() && !getText().isBlank();
        list.getChildren().setAll(hits.stream().map(this::line).toList());
        if (typed && hits.isEmpty()) {
            Label nothing = new Label(messages.text("cockpit.search.nothing"));
            nothing.getStyleClass().add("muted");
            list.getChildren().add(nothing);
        }
        list.setVisible(typed);
        mark();
        place();
    }

    private void place() {
        if (list.isVisible() && getScene() != null) {
            var corner = localToScene(0, getHeight() + 4);
            list.applyCss();
            list.resizeRelocate(corner.getX(), corner.getY(), Math.max(getWidth(), 376), list.prefHeight(376));
        }
    }

    private void mark() {
        for (int i = 0; i < list.getChildren().size(); i++) {
            list.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
        }
    }

    private Button line(Hit hit) {
        Button line = new Button();
        line.setGraphic(words(hit));
        line.getStyleClass().setAll("command-line");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setFocusTraversable(false);
        line.setOnAction(e -> choose(hits.indexOf(hit)));
        return line;
    }

    private HBox words(Hit hit) {
        HBox row = new HBox(8);
        row.setAlignment(Pos.CENTER_LEFT);
        switch (hit) {
            case Hit.ToPlace(var place) -> {
                String above = tree.parent(place.code()).map(p -> p.name()).orElse("");
                row.getChildren()
                        .addAll(
                                quiet(messages.text("cockpit.search.go")),
                                new Label(place.name()),
                                quiet(messages.text(
                                        "cockpit.search.place", messages.name(place.level()), place.code(), above)));
            }
            case Hit.ToIncident(var incident) ->
                row.getChildren()
                        .addAll(
                                quiet(messages.text("cockpit.search.pick")),
                                new GradeMark(messages, 14, incident.grade()),
                                new Label(incident.title()),
                                quiet(incident.number()));
        }
        return row;
    }

    private void choose(int index) {
        if (index >= 0 && index < hits.size()) {
            Hit hit = hits.get(index);
            clear();
            getParent().requestFocus();
            go.accept(hit);
        }
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
