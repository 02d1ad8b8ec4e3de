package io.cityhelm.map;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.furniture.MapPane;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.view.MapView;
import io.cityhelm.map.view.ShapeRef;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.locationtech.jts.geom.Envelope;

/**
 * The map alone: without arguments in a window, with a folder as argument as pictures (city, district, street).
 */
final class MapDemo {

    private MapDemo() {}

    public static void main(String[] args) {
        var city = SyntheticCity.build();
        MapPane pane = FxToolkit.onFx(() -> pane(city));
        MapView map = pane.map();
        Scene scene = FxToolkit.onFx(() -> {
            Scene made = new Scene(pane, 1100, 750);
            made.getStylesheets().add(MapDemo.class.getResource("tokens.css").toExternalForm());
            return made;
        });
        if (args.length == 0) {
            Stage stage = FxToolkit.show(pane, 1000, 800);
            FxToolkit.onFx(() -> stage.setOnHidden(_ -> Runtime.getRuntime().exit(0)));
            return;
        }
        Path folder = Path.of(args[0]);
        FxToolkit.save(settled(map, scene), folder.resolve("map-city.png"));
        FxToolkit.onFx(() -> map.setFocusShape(Optional.of(new ShapeRef("district", "D56-56"))));
        FxToolkit.onFx(() -> map.fitTo(new Envelope(120.08, 120.4, 30.2, 30.45), false));
        FxToolkit.save(settled(map, scene), folder.resolve("map-district.png"));
        FxToolkit.onFx(() -> map.setFocusShape(Optional.empty()));
        FxToolkit.onFx(() -> map.setSelectedMark(Optional.of("i1")));
        FxToolkit.onFx(() -> map.setSelectedShape(Optional.of(new ShapeRef("street", "S72-56"))));
        FxToolkit.onFx(() -> map.fitTo(new Envelope(120.2, 120.28, 30.25, 30.31), false));
        FxToolkit.save(settled(map, scene), folder.resolve("map-street.png"));
        FxToolkit.onFx(() -> map.setTheme(MapTheme.light()));
        FxToolkit.onFx(
                () -> pane.show("street", Optional.of(CityLayers.choropleth(city.get("street"), MapTheme.light(), 0))));
        FxToolkit.onFx(() -> map.fitTo(SyntheticCity.area(), false));
        FxToolkit.save(settled(map, scene), folder.resolve("map-light.png"));
        Runtime.getRuntime().exit(0);
    }

    private static MapPane pane(Map<String, List<SyntheticCity.Place>> city) {
        MapView map = new MapView();
        MapPane pane = new MapPane(map, Messages.in(Locale.SIMPLIFIED_CHINESE));
        CityLayers.put(map, city);
        pane.show("street", Optional.of(CityLayers.choropleth(city.get("street"), map.theme(), 0)));
        pane.datumProperty().set("CGCS2000");
        pane.schematicProperty().set(true);
        pane.fullScreenProperty().set(() -> {});
        map.setMarks(DemoMarks.busyDay());
        map.fitTo(SyntheticCity.area(), false);
        return pane;
    }

    private static BufferedImage settled(MapView map, Scene scene) {
        FxToolkit.picture(scene);
        FxToolkit.await(FxToolkit.onFx(map::whenSettled));
        return FxToolkit.picture(scene);
    }
}
