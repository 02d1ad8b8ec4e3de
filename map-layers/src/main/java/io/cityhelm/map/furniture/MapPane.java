package io.cityhelm.map.furniture;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.style.Choropleth;
import io.cityhelm.map.style.ClassChoice;
import io.cityhelm.map.style.ClassMethod;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.view.MapView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * A map with everything that stands on it: layer switches top left, zoom buttons top right, legend bottom left, scale,
 * datum and the credits of a base map bottom right. Its style sheet uses the looked-up colours {@code -helm-surface}, {@code -helm-raised},
 * {@code -helm-line}, {@code -helm-text}, {@code -helm-muted}, {@code -helm-accent} and {@code -helm-warn} of the application. For the FX
 * thread.
 */
public final class MapPane extends StackPane {

    private final MapView map;
    private final BaseMapPanel baseMaps;
    private final LayerPanel layers;
    private final LegendPanel legend;
    private final ScalePanel scale;
    private final ZoomTools tools;
    private final MapMenu menu;
    private final MeasureWords measures;
    private final Corners corners;
    private final String measuring;
    private final Label help = new Label();
    private Consumer<String> said = _ -> {};

    public MapPane(MapView map, Messages messages) {
        this.map = map;
        this.baseMaps = new BaseMapPanel(messages);
        this.layers = new LayerPanel(map.display(), baseMaps, messages);
        this.legend = new LegendPanel(messages, map.display().choroplethProperty());
        this.scale = new ScalePanel(map, messages);
        this.tools = new ZoomTools(map, messages);
        this.measures = new MeasureWords(messages);
        this.menu = new MapMenu(map, messages, this::measure, words -> said.accept(words));
        getStyleClass().add("map-pane");
        setMinSize(0, 0);
        getChildren().add(map);
        layers.add(new HeatLegend(map, messages));
        VBox foot = new VBox(4, baseMaps.credits(), scale);
        foot.setAlignment(Pos.BOTTOM_RIGHT);
        foot.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        foot.setMouseTransparent(true);
        this.measuring = messages.text("map.measure.help");
        help.setWrapText(true);
        help.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        help.getStyleClass().addAll("map-card", "map-help");
        help.setMouseTransparent(true);
        help.setVisible(false);
        this.corners = new Corners(this, layers, tools, legend, scale, foot, help);
        map.setAccessibleText(messages.text("map.title"));
        map.heightProperty().subscribe(height -> layers.fit(height.doubleValue()));
    }

    /** Begins measuring: a line, or an area when it is closed. What was measured stays until Esc or the next. */
    public void measure() {
        map.measuring().begin(measures::of, this::endHelp);
        help("map-measure-help", measuring);
        map.requestFocus();
    }

    /** Says above the foot of the map how something is done on it, until {@link #endHelp}. @param id of what is said */
    public void help(String id, String words) {
        help.setId(id);
        help.setText(words);
        help.setVisible(true);
    }

    public void endHelp() {
        help.setVisible(false);
    }

    /** The edges of the map that the application has covered, logical pixels: what stands on the map keeps off them. */
    public void cover(Insets edges) {
        corners.cover(edges);
    }

    public Insets covered() {
        return corners.covered();
    }

    /** Who shows a sentence to the operator. */
    public void onSaid(Consumer<String> listener) {
        said = listener;
    }

    /** What the owner of the map can do with a place, for the menu of the right button. */
    public void menuItems(Function<LonLat, List<MenuItem>> items) {
        menu.more(items);
    }

    /** Something that can be done with the whole map, for the same menu. @param key of its words */
    public void menuTool(String key, Runnable action) {
        menu.tool(key, action);
    }

    public MapView map() {
        return map;
    }

    /** The choice of what lies under the map. */
    public BaseMapPanel baseMaps() {
        return baseMaps;
    }

    /** Colours a layer by class and tells what the colours mean; empty colours it plainly. */
    public void show(String layerId, Optional<Choropleth> choropleth) {
        map.setChoropleth(layerId, choropleth);
        boolean gaps = choropleth.filter(c -> map.withoutClass(layerId, c) > 0).isPresent();
        legend.show(choropleth, gaps ? Optional.of(map.theme().of(MapColour.NO_DATA)) : Optional.empty());
        layers.indicator(choropleth.map(Choropleth::title).orElse(""));
    }

    /** How the colours are cut into classes, to be said and chosen; empty when there are none. */
    public void classes(Optional<ClassChoice> now, Set<ClassMethod> offered) {
        legend.menu().show(now, offered);
    }

    /** Who is told how the colours are to be cut into classes. */
    public void onClassesChosen(Consumer<ClassChoice> listener) {
        legend.menu().onChosen(listener);
    }

    /** Adds a section to the panel of the layers. */
    public void addToLayers(javafx.scene.Node section) {
        layers.add(section);
    }

    /** Name of the datum that coordinates on screen are in. */
    public StringProperty datumProperty() {
        return scale.datumProperty();
    }

    /** Whether the borders are drawn from plausible data instead of official data; the legend says so. */
    public BooleanProperty schematicProperty() {
        return legend.schematicProperty();
    }

    /** What the full-screen button does; without it there is no button. */
    public ObjectProperty<Runnable> fullScreenProperty() {
        return tools.fullScreenProperty();
    }

    /** What the print button does; without it there is no button. */
    public ObjectProperty<Runnable> printProperty() {
        return tools.printProperty();
    }

    @Override
    public String getUserAgentStylesheet() {
        return MapPane.class.getResource("map.css").toExternalForm();
    }
}
