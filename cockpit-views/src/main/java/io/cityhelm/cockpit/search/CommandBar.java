package io.cityhelm.cockpit.search;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The field at the head: what was found stands below it, and each line says what Enter will do. FX thread. */
public final class CommandBar extends TextField {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int LONGEST = 2_500;
    private static final double WIDTH = 480;

    private final BarModel model;
    private final HitLine words;
    private final VBox list = new VBox();

    public CommandBar(BarModel model, HitLine words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("command-bar");
        setId("command-bar");
        setPromptText(words.prompt());
        setAccessibleText(words.prompt());
        setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().length() <= LONGEST ? change : null));
        list.getStyleClass().add("command-list");
        list.setId("command-list");
        list.setManaged(false);
        list.setVisible(false);
        textProperty().bindBidirectional(model.line());
        model.line().subscribe(line -> end());
        model.hits().subscribe(hits -> show(hits));
        model.chosen().subscribe(chosen -> mark());
        focusedProperty().subscribe(focused -> model.activate(focused));
        setOnAction(e -> model.enterPressed());
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    /** The finds, to be laid over everything else by the owner. */
    public Region list() {
        return list;
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                model.move(1);
                event.consume();
            }
            case UP -> {
                model.move(-1);
                event.consume();
            }
            case TAB -> {
                if (model.complete()) {
                    event.consume();
                }
            }
            case ESCAPE -> {
                clear();
                getParent().requestFocus();
                event.consume();
            }
            default -> {}
        }
    }

    private void released(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            model.enterReleased();
            event.consume();
        }
    }

    private void show(List<Hit> hits) {
        boolean typed = model.isActive() && !getText().isBlank();
        List<Region> lines = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            lines.add(line(hits.get(i), i));
        }
        if (typed && hits.isEmpty()) {
            Label nothing = new Label(words.nothing());
            nothing.getStyleClass().add("muted");
            nothing.setWrapText(true);
            lines.add(nothing);
        }
        list.getChildren().setAll(lines);
        list.setVisible(typed);
        mark();
        place();
    }

    private void place() {
        if (list.isVisible() && getScene() != null) {
            var corner = localToScene(0, getHeight() + 4);
            double width = Math.max(getWidth(), WIDTH);
            list.applyCss();
            list.resizeRelocate(corner.getX(), corner.getY(), width, list.prefHeight(width));
        }
    }

    private void mark() {
        for (int i = 0; i < list.getChildren().size(); i++) {
            list.getChildren()
                    .get(i)
                    .pseudoClassStateChanged(CHOSEN, i == model.chosen().get());
        }
    }

    private Button line(Hit hit, int index) {
        Button line = new Button();
        line.setGraphic(words.of(hit));
        line.getStyleClass().setAll("command-line");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setFocusTraversable(false);
        line.setOnAction(e -> model.choose(index));
        return line;
    }
}
