package io.cityhelm.core.pack;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The content of the demo city's pack on a made-up city of squares: 2 x 2 districts, each split into four down to the
 * grids (1 + 4 + 16 + 64 + 256 places). For tests that need a whole pack and no borders of a real city.
 */
public final class TinyCity implements Boundaries {

    private static final GeometryFactory GEO = new GeometryFactory();

    private final Map<JurisdictionCode, Border> borders = new LinkedHashMap<>();
    private final List<Jurisdiction> places = new ArrayList<>();

    private TinyCity() {
        Polygon all = (Polygon) GEO.toGeometry(new Envelope(119.9, 120.5, 30.05, 30.55));
        add("330100", Level.CITY, "试验市", null, all);
        split("330100", Level.CITY, all);
    }

    /** Reads the content files of a pack and puts them on the made-up city. */
    public static CityPack pack(Path directory) {
        List<PackProblem> problems = new ArrayList<>();
        PackContent content = new ContentReader(problems::add).content(PackReader.files(directory, problems));
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        TinyCity city = new TinyCity();
        return new CityPack(
                content,
                city.places,
                io.cityhelm.core.jurisdiction.JurisdictionTree.on(content.info().treeDay(), city.places),
                city);
    }

    @Override
    public List<Border> of(Level level) {
        return places.stream()
                .filter(p -> p.level() == level)
                .map(p -> borders.get(p.code()))
                .toList();
    }

    @Override
    public List<Border> childrenOf(JurisdictionCode parent) {
        return places.stream()
                .filter(p -> p.parent().equals(Optional.of(parent)))
                .map(p -> borders.get(p.code()))
                .toList();
    }

    @Override
    public Optional<Border> find(JurisdictionCode code) {
        return Optional.ofNullable(borders.get(code));
    }

    @Override
    public Optional<JurisdictionCode> locate(LonLat place) {
        var point = GEO.createPoint(new Coordinate(place.lon(), place.lat()));
        return borders.values().stream()
                .filter(b -> b.shape().covers(point))
                .map(Border::code)
                .reduce((coarse, fine) -> fine);
    }

    private void split(String parent, Level above, Geometry shape) {
        above.below().ifPresent(level -> {
            Envelope box = shape.getEnvelopeInternal();
            for (int i = 0; i < 4; i++) {
                double x = box.getMinX() + (i % 2) * box.getWidth() / 2;
                double y = box.getMinY() + (i / 2) * box.getHeight() / 2;
                Geometry part = GEO.toGeometry(new Envelope(x, x + box.getWidth() / 2, y, y + box.getHeight() / 2));
                String code = code(parent, level, i);
                add(code, level, name(level, code), parent, part);
                split(code, level, part);
            }
        });
    }

    private static String code(String parent, Level level, int i) {
        return switch (level) {
            case CITY -> parent;
            case DISTRICT -> "33010" + (i == 0 ? 6 : i);
            case STREET, COMMUNITY, GRID -> parent + "00" + (i + 1);
        };
    }

    private static String name(Level level, String code) {
        String tail = code.substring(code.length() - 1);
        return switch (level) {
            case CITY -> code;
            case DISTRICT -> "第" + tail + "区";
            case STREET -> "第" + tail + "街道";
            case COMMUNITY -> "第" + tail + "社区";
            case GRID -> "第" + tail + "网格";
        };
    }

    private void add(String code, Level level, String name, String parent, Geometry shape) {
        JurisdictionCode id = JurisdictionCode.of(code);
        Coordinate middle = shape.getEnvelopeInternal().centre();
        places.add(new Jurisdiction(
                id,
                level,
                name,
                Optional.ofNullable(parent).map(JurisdictionCode::of),
                LocalDate.of(2019, 1, 1),
                Optional.empty(),
                new LonLat(middle.x, middle.y),
                Jurisdiction.Boundary.SCHEMATIC));
        borders.put(id, new Border(id, shape));
    }
}
