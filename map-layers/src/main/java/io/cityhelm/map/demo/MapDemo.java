package io.cityhelm.map.demo;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.furniture.MapPane;
import io.cityhelm.map.view.MapView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Opens the map in a window of its own, with a made-up city and a busy day on it. */
public final class MapDemo {

    private MapDemo() {}

    public static void main(String[] args) {
        var city = SyntheticCity.build();
        Platform.startup(() -> open(city));
    }

    private static void open(Map<String, List<SyntheticCity.Place>> city) {
        MapPane pane = pane(city);
        Scene scene = new Scene(pane, 1280, 800);
        scene.getStylesheets().add(MapDemo.class.getResource("tokens.css").toExternalForm());
        Stage stage = new Stage();
        stage.setTitle("MapView");
        stage.setScene(scene);
        stage.setOnHidden(_ -> pane.map().dispose());
        stage.show();
    }

    private static MapPane pane(Map<String, List<SyntheticCity.Place>> city) {
        MapView map = new MapView();
        MapPane pane = new MapPane(map, Messages.in(Locale.SIMPLIFIED_CHINESE));
        CityLayers.put(map, city);
        pane.show("street", Optional.of(CityLayers.choropleth(city.get("street"), map.theme(), 0)));
        pane.datumProperty().set("CGCS2000");
        pane.schematicProperty().set(true);
        map.setMarks(DemoMarks.busyDay());
        map.steering().fitTo(SyntheticCity.area(), false);
        return pane;
    }
}
