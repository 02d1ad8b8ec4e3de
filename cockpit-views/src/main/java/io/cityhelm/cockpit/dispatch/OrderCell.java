package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.deadline.ClockLabel;
import io.cityhelm.cockpit.deadline.Countdown;
import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.cockpit.grade.GradeMark;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** One order, or a group of them, as a row. Built once and filled again and again; the beat moves its clock and colours, never its layout. */
final class OrderCell extends ListCell<InFlight> {

    private static final double MARK = 16;
    private static final double GAP = 12;
    private static final PseudoClass MEMBER = PseudoClass.getPseudoClass("member");

    private final Messages messages;
    private final Function<OrderRow, OrderWords> wording;
    private final ObservableValue<Instant> now;
    private final OrderLinks links;
    private final GradeMark mark;
    private final Label department = new Label();
    private final Label text = new Label();
    private final StageTrack track = new StageTrack();
    private final ClockLabel clock;
    private final Label note = new Label();
    private final Button verify;
    private final Tooltip words = new Tooltip();
    private final Row row;
    private final GroupLine group;
    private final Predicate<GroupRow> unfolded;
    private final ChangeListener<Instant> beat = (property, before, second) -> tick();

    /** @param wording what is said of an order @param unfolded whether the orders of a group are listed below it */
    OrderCell(
            Messages messages,
            Function<OrderRow, OrderWords> wording,
            ObservableValue<Instant> now,
            OrderLinks links,
            Consumer<OrderRow> onVerify,
            Predicate<GroupRow> unfolded) {
        this.messages = messages;
        this.wording = wording;
        this.now = now;
        this.links = links;
        this.mark = new GradeMark(messages, MARK);
        this.clock = new ClockLabel(messages, now, 100);
        this.verify = new Button(messages.text("orders.verify"));
        verify.getStyleClass().addAll("action-button", "primary", "small");
        verify.setFocusTraversable(false);
        verify.setOnAction(event -> {
            if (getItem() instanceof OrderRow order) {
                onVerify.accept(order);
            }
        });
        department.getStyleClass().add("order-department");
        text.getStyleClass().add("order-text");
        note.getStyleClass().add("order-note");
        note.setWrapText(true);
        department.setWrapText(true);
        text.setWrapText(true);
        words.setWrapText(true);
        words.setMaxWidth(480);
        getStyleClass().add("order-cell");
        this.row = new Row();
        this.group = new GroupLine(messages, now, false);
        this.unfolded = unfolded;
        setPrefWidth(0);
        sceneProperty().addListener((property, before, scene) -> follow(scene != null));
    }

    @Override
    protected void updateItem(InFlight line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        switch (line) {
            case OrderRow order -> show(order);
            case GroupRow orders -> {
                group.show(orders, unfolded.test(orders));
                pseudoClassStateChanged(MEMBER, false);
                setTooltip(null);
                setGraphic(group);
            }
        }
    }

    private void show(OrderRow order) {
        pseudoClassStateChanged(MEMBER, order.group().isPresent());
        mark.show(order.grade());
        department.setText(order.department());
        OrderWords known = wording.apply(order);
        String held = known.holds();
        String said = held.isEmpty() ? order.text() : messages.text("order.held.text", held, order.text());
        text.setText(order.overridden() ? messages.text("order.overridden.text", said) : said);
        track.show(known.track());
        words.setText(messages.text("orders.tooltip", order.number(), order.department(), order.text())
                + (held.isEmpty() ? "" : "\n" + held)
                + (known.stated().isEmpty() ? "" : "\n" + known.stated())
                + (known.wrong().isEmpty() ? "" : "\n" + known.wrong()));
        setTooltip(words);
        clock.show(order.deadline(), "");
        verify.setVisible(order.stage() == OrderStage.DONE);
        setGraphic(row);
        tick();
        row.requestLayout();
    }

    private void follow(boolean on) {
        now.removeListener(beat);
        if (on) {
            now.addListener(beat);
            tick();
        }
    }

    private void tick() {
        if (isEmpty() || !(getItem() instanceof OrderRow order)) {
            return;
        }
        track.press(order.deadline().map((Deadline d) -> Countdown.of(d, now.getValue())));
        String said = note(order);
        if (!said.equals(note.getText())) {
            note.setText(said);
        }
        note.setVisible(!said.isEmpty());
        clock.setVisible(said.isEmpty());
    }

    /** Words in the place of the clock: how the link stands, or why it ended. */
    private String note(OrderRow order) {
        if (Track.failed(order.stage())) {
            return order.reason().isBlank()
                    ? messages.name(order.stage())
                    : messages.text("orders.ended", messages.name(order.stage()), order.reason());
        }
        Optional<OrderLinks.LinkNote> link = order.unsent() ? links.of(order.id()) : Optional.empty();
        return link.map(known -> LinkWords.of(known, now.getValue(), messages)).orElse("");
    }

    /** Lays out by the shares of the columns: no layout of it depends on how long the words are. */
    private final class Row extends Region {

        Row() {
            // unmanaged, because their words change with the beat
            note.setManaged(false);
            getChildren().addAll(mark, department, text, track, clock, note, verify);
        }

        @Override
        protected double computePrefHeight(double width) {
            return 44;
        }

        @Override
        protected void layoutChildren() {
            OrderColumns columns = OrderColumns.of(getWidth());
            double x = 0;
            put(mark, x, 36);
            x += 36 + GAP;
            put(department, x, columns.department());
            x += columns.department() + GAP;
            put(text, x, columns.text());
            x += columns.text() + GAP;
            put(track, x, columns.track());
            double right = getWidth() - columns.clock();
            double button = verify.isVisible() ? Math.ceil(verify.prefWidth(-1)) : 0;
            if (verify.isVisible()) {
                double high = verify.prefHeight(-1);
                verify.resizeRelocate(getWidth() - button, Math.round((getHeight() - high) / 2), button, high);
            }
            put(clock, right, Math.max(0, columns.clock() - (button == 0 ? 0 : button + GAP)));
            put(note, right, columns.clock());
        }

        private void put(Node node, double x, double width) {
            double high = node instanceof StageTrack ? node.prefHeight(-1) : getHeight();
            node.resizeRelocate(x, Math.round((getHeight() - high) / 2), width, high);
        }
    }
}
