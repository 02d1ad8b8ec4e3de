package io.cityhelm.cockpit.shell;

import io.cityhelm.cockpit.grade.GradeMark;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.text.Messages;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar at the head: where one is, in which state, what is open, whether the links live, the time, who sits here. */
public final class TopBar extends HBox {

    /**
     * Peace or war in a pill.
     *
     * @param rank of the response level; empty in peace
     * @param aside whether the person looks at the panel of peace while a response is in force
     */
    public record Pill(String text, String note, Optional<Grade> rank, boolean aside) {}

    private static final PseudoClass ASIDE = PseudoClass.getPseudoClass("aside");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double ROOMY = 1600;

    private final Messages messages;
    private final Map<Grade, Label> counts = new EnumMap<>(Grade.class);
    private final HBox countsBox = new HBox();
    private final Label links = new Label();
    private final Region linksDot = new Region();
    private final Label state = new Label();
    private final Tooltip stateNote = new Tooltip();
    private final Label clock = new Label("--:--:--");

    /** @param searchSlot the command bar @param officerSlot the menu of who sits here */
    public TopBar(Messages messages, Node breadcrumb, Node searchSlot, Node officerSlot, boolean simulated) {
        this.messages = messages;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label brand = new Label("CityHelm");
        brand.getStyleClass().add("brand");
        brand.setMinWidth(USE_PREF_SIZE);
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox.setHgrow(searchSlot, Priority.SOMETIMES);
        getChildren().addAll(brand, breadcrumb, state(), searchSlot, room);
        if (simulated) {
            getChildren().add(badge());
        }
        getChildren().addAll(counts(), links(), clock(), officerSlot);
        links(0, 0);
        setMinWidth(0);
        widthProperty().subscribe(width -> pseudoClassStateChanged(COMPACT, width.doubleValue() < ROOMY));
    }

    /** How many open incidents of each grade there are. */
    public void counts(Map<Grade, Long> open) {
        counts.forEach((grade, label) -> {
            long count = open.getOrDefault(grade, 0L);
            label.setText(Long.toString(count));
            label.getParent().setOpacity(count == 0 ? 0.4 : 1);
        });
    }

    /** How many links live. */
    public void links(long live, long all) {
        links.setText(all == 0 ? messages.text("cockpit.links.none") : messages.text("cockpit.links.live", live, all));
        linksDot.getStyleClass().setAll("links-dot", all == 0 ? "unknown" : live == all ? "good" : "troubled");
    }

    /** 平 or 急 of the place that is shown. @param clicked what a click on it does */
    public void state(Pill pill, Runnable clicked) {
        state.setText(pill.text());
        stateNote.setText(pill.note());
        state.pseudoClassStateChanged(ASIDE, pill.aside());
        state.setOnMouseClicked(event -> clicked.run());
        state.getStyleClass().setAll("label", "peace-pill");
        pill.rank().ifPresent(one -> state.getStyleClass().addAll("war-pill", GradeMark.styleOf(one)));
    }

    public void clock(String time) {
        clock.setText(time);
    }

    private Label state() {
        state.setId("state");
        state.setMinWidth(USE_PREF_SIZE);
        state.setTooltip(stateNote);
        String unread = messages.text("cockpit.state.unread");
        state(new Pill(unread, unread, Optional.empty(), false), () -> {});
        return state;
    }

    private Label badge() {
        Label badge = new Label(messages.text("cockpit.simulated"));
        badge.setId("simulated");
        badge.getStyleClass().add("simulated-badge");
        badge.setMinWidth(USE_PREF_SIZE);
        badge.setTooltip(new Tooltip(messages.text("cockpit.simulated.note")));
        return badge;
    }

    private HBox counts() {
        countsBox.getStyleClass().add("grade-counts");
        countsBox.setAlignment(Pos.CENTER);
        for (Grade grade : Grade.values()) {
            Label count = new Label("0");
            count.setId("count-" + grade);
            count.getStyleClass().addAll("grade-count", GradeMark.styleOf(grade));
            HBox one = new HBox(4, GradeMark.shape(messages, 14, grade), count);
            one.setAlignment(Pos.CENTER);
            Tooltip.install(one, new Tooltip(messages.name(grade)));
            counts.put(grade, count);
            countsBox.getChildren().add(one);
        }
        countsBox.setMinWidth(USE_PREF_SIZE);
        return countsBox;
    }

    private HBox links() {
        HBox box = new HBox(6, linksDot, links);
        box.setAlignment(Pos.CENTER);
        box.setMinWidth(USE_PREF_SIZE);
        links.setId("links");
        return box;
    }

    private Label clock() {
        clock.setId("clock");
        clock.getStyleClass().add("clock");
        clock.setMinWidth(USE_PREF_SIZE);
        return clock;
    }
}
