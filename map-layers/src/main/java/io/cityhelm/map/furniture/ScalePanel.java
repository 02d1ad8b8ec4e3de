package io.cityhelm.map.furniture;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.view.MapView;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** Where the pointer is, the datum, the ratio and a bar of true metres at the latitude of the centre. */
final class ScalePanel extends HBox {

    /** The room that it takes at most when there is little, logical pixels: with the place of the pointer, without the datum. */
    static final double NARROW = 312;

    private static final double WIDE = 525;
    private static final double ROOM = 110;

    private final Messages messages;
    private final StringProperty datum = new SimpleStringProperty(this, "datum", "WGS 84");
    private final Label cursor = new Label();
    private final Label ratio = new Label();
    private final Label length = new Label();
    private final Region bar = new Region();
    private final BooleanProperty roomy = new SimpleBooleanProperty(this, "roomy", true);

    ScalePanel(MapView map, Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("map-card", "map-scale");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(14);
        setPickOnBounds(false);
        setMouseTransparent(true);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAccessibleText(messages.text("map.scale"));
        Label datumText = new Label();
        datumText.setAccessibleRoleDescription(messages.text("map.datum"));
        datumText.textProperty().bind(datum);
        bar.getStyleClass().add("map-scale-bar");
        HBox scale = new HBox(6, bar, length);
        scale.setAlignment(Pos.CENTER_LEFT);
        cursor.getStyleClass().add("map-quiet");
        cursor.managedProperty().bind(cursor.textProperty().isNotEmpty());
        getChildren().addAll(cursor, north(), datumText, ratio, scale);
        // beside the figures of the pointer a narrow map has no room for them, and the status bar says the datum
        var room = roomy.or(cursor.textProperty().isEmpty());
        List.of(datumText, ratio).forEach(label -> {
            label.visibleProperty().bind(room);
            label.managedProperty().bind(room);
        });
        map.viewportProperty().subscribe(view -> measure(view.metresPerPixel()));
        map.pointerProperty().subscribe(this::point);
    }

    /** The map never turns: north is where the arrow points, everywhere on it (Mercator). */
    private Label north() {
        SVGPath arrow = new SVGPath();
        arrow.setContent("M4 0L8 11L4 8.6L0 11Z");
        arrow.getStyleClass().add("map-north");
        Label north = new Label(messages.text("map.north"), arrow);
        north.setId("map-north");
        north.setGraphicTextGap(3);
        north.setAccessibleText(messages.text("map.north.up"));
        return north;
    }

    /** @param room logical pixels that it can have */
    void fit(double room) {
        roomy.set(room >= WIDE);
    }

    StringProperty datumProperty() {
        return datum;
    }

    private void measure(double metresPerPixel) {
        ScaleStep step = ScaleStep.fitting(metresPerPixel, ROOM);
        bar.setMinWidth(step.pixels());
        bar.setPrefWidth(step.pixels());
        bar.setMaxWidth(step.pixels());
        length.setText(
                step.metres() >= 1000
                        ? messages.text("map.scale.kilometres", step.metres() / 1000)
                        : messages.text("map.scale.metres", step.metres()));
        ratio.setText(messages.text(
                "map.scale.ratio",
                String.format(Locale.ROOT, "%,d", ScaleStep.ratio(metresPerPixel))
                        .replace(',', ' ')));
    }

    private void point(Optional<LonLat> place) {
        cursor.setText(place.map(this::words).orElse(""));
    }

    private String words(LonLat at) {
        return messages.text(
                "map.cursor",
                degrees(at.lon()),
                messages.text(at.lon() < 0 ? "map.cursor.west" : "map.cursor.east"),
                degrees(at.lat()),
                messages.text(at.lat() < 0 ? "map.cursor.south" : "map.cursor.north"));
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.5f", Math.abs(value));
    }
}
