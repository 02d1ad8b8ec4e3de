package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.deadline.Countdown;
import io.cityhelm.cockpit.dispatch.StageCell.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/**
 * The track of an order: a bar a stage, its name below it and the time below that. Where it is too narrow for nine names,
 * only the stage that counts is named. Built once and filled again and again. FX thread.
 */
public final class StageTrack extends Region {

    /** Below this width a name of three characters and a time of day no longer fit under a bar. */
    private static final double ROOMY_SEGMENT = 50;

    private static final double GAP = 3;
    private static final double BAR = 4;
    private static final double LINE = 16;
    private static final PseudoClass SOON = PseudoClass.getPseudoClass("soon");
    private static final PseudoClass LATE = PseudoClass.getPseudoClass("late");

    private final List<Segment> segments = new ArrayList<>();
    private List<StageCell> cells = List.of();

    public StageTrack() {
        getStyleClass().add("stage-track");
        setMinHeight(BAR + 2 * LINE + 4);
        setPrefHeight(BAR + 2 * LINE + 4);
    }

    /** Shows other cells. */
    public void show(List<StageCell> fresh) {
        if (fresh.equals(cells)) {
            return;
        }
        cells = fresh;
        while (segments.size() < fresh.size()) {
            Segment segment = new Segment();
            segments.add(segment);
            getChildren().addAll(segment.bar, segment.name, segment.time);
        }
        for (int i = 0; i < fresh.size(); i++) {
            segments.get(i).show(fresh.get(i));
        }
        requestLayout();
    }

    /** Colours what is waited for by how pressing it is. */
    public void press(Optional<Countdown> countdown) {
        Countdown.Pressure pressure = countdown.map(Countdown::pressure).orElse(Countdown.Pressure.CALM);
        segments.forEach(segment -> segment.press(pressure));
    }

    @Override
    protected void layoutChildren() {
        double width = (getWidth() - GAP * (segments.size() - 1)) / Math.max(1, segments.size());
        boolean roomy = width >= ROOMY_SEGMENT;
        int named = named();
        for (int i = 0; i < segments.size(); i++) {
            double x = Math.round(i * (width + GAP));
            Segment segment = segments.get(i);
            segment.bar.resizeRelocate(x, 2, Math.round(width), BAR);
            segment.place(x, BAR + 4, roomy ? width : getWidth(), getWidth(), roomy || i == named);
        }
    }

    /** The stage that counts where not all can be named: where it stands, or why it ended. */
    private int named() {
        int current = 0;
        for (int i = 0; i < cells.size(); i++) {
            State state = cells.get(i).state();
            if (state == State.CURRENT || state == State.FAILED || state == State.REACHED) {
                current = i;
            }
        }
        return current;
    }

    @Override
    protected double computePrefWidth(double height) {
        return OrderColumns.TRACK;
    }

    /** One bar with its words. */
    private static final class Segment {
        private final Region bar = new Region();
        private final Label name = new Label();
        private final Label time = new Label();
        private final Tooltip tooltip = new Tooltip();
        private StageCell cell;

        Segment() {
            bar.getStyleClass().add("stage-bar");
            name.getStyleClass().add("stage-name");
            time.getStyleClass().add("stage-time");
        }

        void show(StageCell fresh) {
            cell = fresh;
            name.setText(fresh.name());
            time.setText(fresh.time());
            for (State each : State.values()) {
                PseudoClass look = PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT));
                bar.pseudoClassStateChanged(look, each == fresh.state());
                name.pseudoClassStateChanged(look, each == fresh.state());
                time.pseudoClassStateChanged(look, each == fresh.state());
            }
            tooltip.setText(fresh.detail());
            name.setTooltip(fresh.detail().isEmpty() ? null : tooltip);
            time.setTooltip(fresh.detail().isEmpty() ? null : tooltip);
        }

        void press(Countdown.Pressure pressure) {
            boolean awaited = cell.state() == State.AWAITED;
            bar.pseudoClassStateChanged(SOON, awaited && pressure == Countdown.Pressure.SOON);
            name.pseudoClassStateChanged(SOON, awaited && pressure == Countdown.Pressure.SOON);
            bar.pseudoClassStateChanged(LATE, awaited && pressure == Countdown.Pressure.LATE);
            name.pseudoClassStateChanged(LATE, awaited && pressure == Countdown.Pressure.LATE);
        }

        void place(double x, double y, double room, double width, boolean shown) {
            name.setVisible(shown);
            time.setVisible(shown);
            double nameWidth = Math.min(room, Math.ceil(name.prefWidth(-1)));
            double timeWidth = Math.min(room, Math.ceil(time.prefWidth(-1)));
            name.resizeRelocate(Math.max(0, Math.min(x, width - nameWidth)), y, nameWidth, LINE);
            time.resizeRelocate(Math.max(0, Math.min(x, width - timeWidth)), y + LINE, timeWidth, LINE);
        }
    }
}
