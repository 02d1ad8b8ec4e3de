package io.cityhelm.cockpit.incident;

import io.cityhelm.core.loop.ClosedLoop;
import io.cityhelm.core.loop.LoopState;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The seven steps of the closed loop: a bar a step, and in words which step the case is at. */
final class LoopTrack extends VBox {

    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Messages messages;
    private final HBox bars = new HBox();
    private final Label words = new Label();
    private List<ClosedLoop.Step> shown = List.of();

    LoopTrack(Messages messages) {
        this.messages = messages;
        getStyleClass().add("loop-track");
        setId("loop-track");
        bars.getStyleClass().add("stage-bars");
        words.getStyleClass().add("loop-words");
        words.setWrapText(true);
        getChildren().addAll(words, bars);
    }

    void show(List<ClosedLoop.Step> steps) {
        if (steps.equals(shown)) {
            return;
        }
        shown = List.copyOf(steps);
        bars.getChildren().setAll(steps.stream().map(this::bar).toList());
        words.setText(now(steps));
        String all = steps.stream().map(this::said).collect(Collectors.joining("\n"));
        words.setTooltip(new Tooltip(all));
        setAccessibleText(all);
    }

    /** The step it is at with the number of that step, or how many were gone when none is left. */
    private String now(List<ClosedLoop.Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).state() == LoopState.NOW) {
                return messages.text(
                        "loop.now",
                        i + 1,
                        steps.size(),
                        messages.name(steps.get(i).step()));
            }
        }
        long done =
                steps.stream().filter(step -> step.state() == LoopState.DONE).count();
        return messages.text("loop.ended", done, steps.size());
    }

    private Region bar(ClosedLoop.Step step) {
        Region bar = new Region();
        bar.getStyleClass().add("stage-bar");
        bar.pseudoClassStateChanged(REACHED, step.state() == LoopState.DONE);
        bar.pseudoClassStateChanged(CURRENT, step.state() == LoopState.NOW);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Tooltip.install(bar, new Tooltip(said(step)));
        return bar;
    }

    private String said(ClosedLoop.Step step) {
        return messages.text("loop.step", messages.name(step.step()), messages.name(step.state()));
    }
}
