package io.cityhelm.cockpit.incident;

import io.cityhelm.core.loop.ClosedLoop;
import io.cityhelm.core.loop.LoopState;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** The seven steps of the closed loop beside each other: a sign and the name of each, so that no colour is needed. */
final class LoopTrack extends FlowPane {

    private final Messages messages;
    private List<ClosedLoop.Step> shown = List.of();

    LoopTrack(Messages messages) {
        this.messages = messages;
        getStyleClass().add("loop-track");
        setId("loop-track");
        setHgap(8);
        setVgap(4);
    }

    void show(List<ClosedLoop.Step> steps) {
        if (steps.equals(shown)) {
            return;
        }
        shown = List.copyOf(steps);
        getChildren().setAll(steps.stream().map(this::label).toList());
    }

    private Label label(ClosedLoop.Step step) {
        Label label = new Label(sign(step.state()) + " " + messages.name(step.step()));
        label.getStyleClass().addAll("loop-step", "loop-" + step.state().name().toLowerCase(Locale.ROOT));
        label.setTooltip(new Tooltip(messages.name(step.state())));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static String sign(LoopState state) {
        return switch (state) {
            case DONE -> "●";
            case SKIPPED -> "–";
            case NOW -> "▶";
            case AHEAD -> "○";
        };
    }
}
