package io.cityhelm.cockpit.indicator;

import io.cityhelm.cockpit.sign.BandSign;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.indicator.Freshness;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * One indicator: name, value, band by shape and name, who delivers it and how often, how old it is. A stale value stays,
 * greyed, with its age. A click asks why. FX thread.
 */
final class ReadingCard extends Button {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final Wording wording;
    private final Messages messages;
    private final String source;
    private final Label title = label("card-title");
    private final BandSign sign = new BandSign();
    private final Dial dial = new Dial();
    private final Label value = label("card-value");
    private final Label unit = label("card-unit");
    private final Trend line = new Trend();
    private final PlottedNode drawing;
    private final Label waiting = label("card-waiting");
    private final Label origin = label("card-foot");
    private final Label band = label("card-foot");
    private final Label age = label("card-foot");
    private final Tooltip tip = new Tooltip();
    private Reading reading;

    /**
     * @param source the department that delivers it, in words
     * @param whence asks where a reading came from
     */
    ReadingCard(
            Indicator.Display.Kind kind,
            String source,
            Wording wording,
            Consumer<Reading> why,
            Consumer<Reading> whence) {
        this.wording = wording;
        this.messages = wording.messages();
        this.source = source;
        getStyleClass().setAll("reading-card", kind == Indicator.Display.Kind.GAUGE ? "as-gauge" : "as-sparkline");
        waiting.setText(messages.text("cockpit.indicator.waiting"));
        setMaxWidth(Double.MAX_VALUE);
        roomForLongNames();
        boolean asDial = kind == Indicator.Display.Kind.GAUGE;
        this.drawing = asDial ? dial : line;
        Node body = asDial ? dial : trend();
        VBox card = new VBox(row(title, sign), new StackPane(body, waiting), origin, row(band, age));
        card.getStyleClass().add("card-column");
        setGraphic(card);
        card.prefWidthProperty().bind(widthProperty().subtract(18));
        setTooltip(tip);
        setOnAction(e -> why.accept(reading));
        setContextMenu(menu(why, whence));
    }

    /** What is drawn of it once the first frame is there. */
    PlottedNode drawing() {
        return drawing;
    }

    void show(Reading fresh, Instant now) {
        reading = fresh;
        String name = messages.of(fresh.indicator().name());
        boolean missing = fresh.freshness() == Freshness.MISSING;
        title.setText(name);
        pseudoClassStateChanged(STALE, fresh.freshness() == Freshness.STALE);
        pseudoClassStateChanged(MISSING, missing);
        waiting.setVisible(missing);
        colour(fresh.state());
        values(fresh);
        origin.setText(messages.text(
                "cockpit.indicator.source",
                source,
                wording.span(fresh.indicator().period())));
        band.setText(fresh.band().map(b -> messages.of(b.name())).orElse(""));
        band.getStyleClass().setAll("label", "card-foot", BandSign.style(fresh.state()));
        age.setText(age(fresh, now));
        tip.setText(name + "\n" + origin.getText() + "\n"
                + messages.of(fresh.indicator().note()));
        setAccessibleText(name + " " + value.getText() + " " + unit.getText() + " " + band.getText());
    }

    private ContextMenu menu(Consumer<Reading> why, Consumer<Reading> whence) {
        MenuItem reasons = new MenuItem(messages.text("cockpit.why.menu"));
        reasons.setOnAction(e -> why.accept(reading));
        MenuItem origin = new MenuItem(messages.text("lineage.menu"));
        origin.setOnAction(e -> whence.accept(reading));
        return new ContextMenu(reasons, origin);
    }

    /** English names take two lines; a fixed height, so that all cards of a row stay alike. */
    private void roomForLongNames() {
        if (messages.locale().getLanguage().equals("en")) {
            title.setWrapText(true);
            title.setMinHeight(44);
            title.setPrefHeight(44);
            title.setMaxHeight(44);
        }
    }

    private void colour(Indicator.State state) {
        sign.show(state);
        sign.setVisible(state != Indicator.State.OK);
        getStyleClass().removeIf(style -> style.startsWith("band-"));
        getStyleClass().add(BandSign.style(state));
    }

    private void values(Reading fresh) {
        Indicator indicator = fresh.indicator();
        boolean there = fresh.value().isPresent();
        double number = fresh.value().orElse(0);
        value.setText(there ? wording.value(indicator, number) : "");
        unit.setText(there ? wording.unit(indicator, number) : "");
        double span = indicator.display().max() - indicator.display().min();
        dial.show(there ? (number - indicator.display().min()) / span : 0, value.getText(), unit.getText());
        line.show(fresh.history());
    }

    private String age(Reading fresh, Instant now) {
        return fresh.observedAt()
                .map(at -> fresh.freshness() == Freshness.STALE
                        ? messages.text("cockpit.indicator.stale", wording.age(at, now))
                        : wording.age(at, now))
                .orElse("");
    }

    private VBox trend() {
        HBox figure = new HBox(4, value, unit);
        figure.setAlignment(Pos.BASELINE_LEFT);
        return new VBox(4, figure, line);
    }

    private static HBox row(Region left, Node right) {
        HBox row = new HBox(4, left, right);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMaxWidth(Double.MAX_VALUE);
        if (right instanceof Label label) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        return row;
    }

    private static Label label(String look) {
        Label label = new Label();
        label.getStyleClass().setAll(List.of("label", look));
        return label;
    }
}
