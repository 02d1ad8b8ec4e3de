package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionBar;
import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.deadline.ClockLabel;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One order inside its incident: the addressee and stage, its words, its bars, and what can be done to it when picked. */
public final class OrderLine extends VBox {

    private static final double CLOCK = 96;
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("selected");

    /**
     * @param words what is said of it
     * @param ladder how the call ladder stands, in lines; shown when the order is picked
     * @param actions shown when the order is picked or waits for its check; may be empty
     * @param pick called when the line is clicked, or Enter or the space bar is pressed on it
     */
    public OrderLine(
            OrderRow row,
            OrderWords words,
            List<String> ladder,
            boolean picked,
            List<Action> actions,
            ActionDesk desk,
            Messages messages,
            ObservableValue<Instant> now,
            Runnable pick) {
        getStyleClass().add("order-line");
        setId("order-" + row.number());
        pseudoClassStateChanged(PICKED, picked);
        Label department = new Label(row.department());
        department.getStyleClass().add("order-department");
        Label stage = new Label(messages.name(row.stage()));
        stage.getStyleClass().add("order-stage");
        if (Track.failed(row.stage())) {
            stage.getStyleClass().add("failed");
        }
        stage.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ClockLabel clock = new ClockLabel(messages, now, CLOCK);
        clock.show(row.deadline(), "");
        HBox head = new HBox(department, stage, gap, clock);
        head.getStyleClass().add("order-line-head");
        Label text = new Label(row.reason().isBlank() ? row.text() : messages.text("order.reason", row.reason()));
        text.getStyleClass().add(row.reason().isBlank() ? "order-text" : "order-note");
        text.setTooltip(new Tooltip(row.text()));
        getChildren().addAll(head, bars(words.track()), text);
        if (picked) {
            ladder.forEach(step -> getChildren().add(line(step, "ladder-step")));
        }
        if (row.overridden()) {
            getChildren().add(line(messages.text("order.overridden"), "failed"));
        }
        if (!words.holds().isEmpty()) {
            getChildren().add(line(words.holds(), "order-holds"));
        }
        if (!words.stated().isEmpty()) {
            getChildren().add(line(words.stated(), "order-stated"));
        }
        if (!words.wrong().isEmpty()) {
            getChildren().add(line(words.wrong(), "order-wrong"));
        }
        if (!actions.isEmpty()) {
            ActionBar bar = new ActionBar(messages, desk);
            bar.show(actions);
            getChildren().add(bar);
        }
        setOnMouseClicked(event -> pick.run());
        setFocusTraversable(true);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean picks = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
            if (picks && event.getTarget() == this) {
                pick.run();
                event.consume();
            }
        });
    }

    private static Label line(String said, String style) {
        Label line = new Label(said);
        line.getStyleClass().addAll("order-note", style);
        line.setWrapText(true);
        return line;
    }

    private static HBox bars(List<StageCell> track) {
        HBox bars = new HBox();
        bars.getStyleClass().add("stage-bars");
        for (StageCell cell : track) {
            Region bar = new Region();
            bar.getStyleClass().add("stage-bar");
            bar.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(cell.state().name().toLowerCase(Locale.ROOT)), true);
            HBox.setHgrow(bar, Priority.ALWAYS);
            Tooltip.install(bar, new Tooltip(cell.detail().isEmpty() ? cell.name() : cell.detail()));
            bars.getChildren().add(bar);
        }
        return bars;
    }
}
