package io.cityhelm.map;

import io.cityhelm.map.view.MapView;
import io.cityhelm.map.view.ShapeRef;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
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
        MapView map = FxToolkit.onFx(() -> {
            MapView made = new MapView();
            CityLayers.put(made, city);
            made.setChoropleth("street", Optional.of(CityLayers.choropleth(city.get("street"), made.theme(), 0)));
            made.setMarks(DemoMarks.busyDay());
            made.fitTo(SyntheticCity.area(), false);
            return made;
        });
        if (args.length == 0) {
            Stage stage = FxToolkit.show(map, 1000, 800);
            FxToolkit.onFx(() -> stage.setOnHidden(_ -> Runtime.getRuntime().exit(0)));
            return;
        }
        Scene scene = FxToolkit.onFx(() -> new Scene(map, 1100, 750));
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
        Runtime.getRuntime().exit(0);
    }

    private static BufferedImage settled(MapView map, Scene scene) {
        FxToolkit.picture(scene);
        FxToolkit.await(FxToolkit.onFx(map::whenSettled));
        return FxToolkit.picture(scene);
    }
}
