package io.cityhelm.cockpit.indicator;

import io.cityhelm.cockpit.sign.BandSign;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Why an indicator says what it says: its bands with their limits, its formula, its course, and what the jurisdictions
 * below contribute, worst first. A click on one of them goes there. FX thread.
 */
public final class WhyView extends VBox {

    private static final int MOST_CHILDREN = 30;

    private final Wording wording;
    private final Messages messages;
    private final Consumer<Jurisdiction> goTo;
    private final Consumer<Reading> whence;
    private final Runnable close;

    /** @param goTo shows another jurisdiction @param whence asks where a reading came from @param close takes this away */
    public WhyView(Wording wording, Consumer<Jurisdiction> goTo, Consumer<Reading> whence, Runnable close) {
        this.wording = wording;
        this.messages = wording.messages();
        this.goTo = goTo;
        this.whence = whence;
        this.close = close;
        getStyleClass().add("why");
        setId("why");
    }

    /** Explains a reading. @param below the same indicator one level down, in the order to show */
    public void explain(Reading reading, String source, List<Reading> below, Instant now) {
        Indicator indicator = reading.indicator();
        VBox content = new VBox(
                12,
                figure(reading, now),
                course(reading),
                section("cockpit.why.bands", bands(reading)),
                section("cockpit.why.note", wrapped(messages.of(indicator.note()), "why-text")),
                wrapped(
                        messages.text(
                                "cockpit.why.source",
                                source,
                                wording.span(indicator.period()),
                                messages.text("cockpit.why.rollup." + indicator.rollup())),
                        "muted"),
                origin(reading),
                section("cockpit.why.below", children(below)));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("quiet-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head(indicator, reading.place()), scroll);
    }

    private Button origin(Reading reading) {
        Button origin = new Button(messages.text("lineage.menu"));
        origin.getStyleClass().add("action-button");
        origin.setId("why-origin");
        origin.setOnAction(e -> whence.accept(reading));
        return origin;
    }

    private HBox head(Indicator indicator, Jurisdiction place) {
        Label title =
                text(messages.text("cockpit.why.title", messages.of(indicator.name()), place.name()), "why-title");
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        Button shut = new Button("✕");
        shut.getStyleClass().setAll("quiet-button");
        shut.setId("why-close");
        shut.setAccessibleText(messages.text("cockpit.close"));
        shut.setOnAction(e -> close.run());
        HBox head = new HBox(8, title, room, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node figure(Reading reading, Instant now) {
        Label value = text(
                reading.value().isPresent()
                        ? wording.value(reading.indicator(), reading.value().getAsDouble())
                        : "—",
                "why-value");
        Label unit = text(wording.unit(reading.indicator(), reading.value().orElse(0)), "muted");
        HBox row = new HBox(8, value, unit, band(reading));
        reading.observedAt().ifPresent(at -> row.getChildren().add(text(wording.age(at, now), "muted")));
        if (reading.rolledUp()) {
            row.getChildren().add(text(messages.text("cockpit.why.rolled-up"), "muted"));
        }
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private Node course(Reading reading) {
        Trend line = new Trend();
        line.setPrefHeight(56);
        line.setMinHeight(56);
        line.show(reading.history());
        line.plot();
        line.setVisible(reading.history().size() > 1);
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private VBox bands(Reading reading) {
        VBox box = new VBox(4);
        for (Indicator.Band band : reading.indicator().bands()) {
            HBox row = new HBox(
                    8,
                    sign(band.state()),
                    text(messages.of(band.name()), "why-text"),
                    grow(),
                    text(range(reading.indicator(), band), "muted"));
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add(reading.band().filter(band::equals).isPresent() ? "band-here" : "band-row");
            box.getChildren().add(row);
        }
        if (!reading.indicator().bandLevels().contains(reading.place().level())) {
            box.getChildren().add(text(messages.text("cockpit.why.no-bands"), "muted"));
        }
        return box;
    }

    private String range(Indicator indicator, Indicator.Band band) {
        if (Double.isInfinite(band.from())) {
            return messages.text("cockpit.why.under", wording.value(indicator, band.to()));
        }
        return Double.isInfinite(band.to())
                ? messages.text("cockpit.why.from", wording.value(indicator, band.from()))
                : messages.text(
                        "cockpit.why.between",
                        wording.value(indicator, band.from()),
                        wording.value(indicator, band.to()));
    }

    private VBox children(List<Reading> below) {
        VBox box = new VBox(2);
        below.stream().limit(MOST_CHILDREN).forEach(child -> {
            Indicator indicator = child.indicator();
            double value = child.value().orElse(0);
            HBox row = new HBox(
                    8,
                    sign(child.state()),
                    text(child.place().name(), "why-text"),
                    grow(),
                    band(child),
                    text(wording.value(indicator, value) + " " + wording.unit(indicator, value), "why-text"));
            row.setAlignment(Pos.CENTER_LEFT);
            Button go = new Button();
            go.setGraphic(row);
            go.getStyleClass().setAll("row-button");
            go.setMaxWidth(Double.MAX_VALUE);
            row.prefWidthProperty().bind(go.widthProperty().subtract(16));
            go.setOnAction(e -> goTo.accept(child.place()));
            box.getChildren().add(go);
        });
        if (below.isEmpty()) {
            box.getChildren().add(text(messages.text("cockpit.why.below.none"), "muted"));
        }
        return box;
    }

    private Label band(Reading reading) {
        Label name = text(reading.band().map(b -> messages.of(b.name())).orElse(""), "why-text");
        name.getStyleClass().add(BandSign.style(reading.state()));
        return name;
    }

    private VBox section(String key, Node content) {
        return new VBox(4, text(messages.text(key), "why-section"), content);
    }

    private static BandSign sign(Indicator.State state) {
        BandSign sign = new BandSign();
        sign.show(state);
        return sign;
    }

    private static Region grow() {
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        return room;
    }

    private static Label wrapped(String text, String look) {
        Label label = text(text, look);
        label.setWrapText(true);
        return label;
    }

    private static Label text(String text, String look) {
        Label label = new Label(text);
        label.getStyleClass().add(look);
        return label;
    }
}
