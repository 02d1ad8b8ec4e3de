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
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * The track of an order: a bar a stage, as wide as its name at least, the name below it and the time below that. Where it is too narrow for nine names,
 * only the stage that counts is named. Built once and filled again and again. FX thread.
 */
public final class StageTrack extends Region {

    /** What a bar needs at least: a time of day below it. */
    private static final double LEAST_SEGMENT = 46;

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
        double room = getWidth() - GAP * (segments.size() - 1);
        double needed = segments.stream().mapToDouble(Segment::need).sum();
        boolean roomy = room >= needed;
        double even = room / Math.max(1, segments.size());
        double spare = (room - needed) / Math.max(1, segments.size());
        int named = named();
        double x = 0;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            double width = roomy ? segment.need() + spare : even;
            segment.bar.resizeRelocate(Math.round(x), 2, Math.round(width), BAR);
            segment.place(Math.round(x), BAR + 4, roomy ? width : getWidth(), getWidth(), roomy || i == named);
            x += width + GAP;
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
        private double need = LEAST_SEGMENT;

        Segment() {
            bar.getStyleClass().add("stage-bar");
            name.getStyleClass().add("stage-name");
            time.getStyleClass().add("stage-time");
            name.fontProperty().subscribe(font -> need = measured(name.getText(), font));
        }

        /** The width that its name needs; the same in every row, whichever stage stands out in bold. */
        double need() {
            return need;
        }

        private static double measured(String words, Font like) {
            Text probe = new Text(words);
            probe.setFont(Font.font(like.getFamily(), FontWeight.BOLD, like.getSize()));
            return Math.max(LEAST_SEGMENT, Math.ceil(probe.getLayoutBounds().getWidth()) + 1);
        }

        void show(StageCell fresh) {
            cell = fresh;
            if (!fresh.name().equals(name.getText())) {
                name.setText(fresh.name());
                need = measured(fresh.name(), name.getFont());
            }
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
