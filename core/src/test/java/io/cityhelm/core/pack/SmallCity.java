package io.cityhelm.core.pack;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
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
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * A made-up city of squares for tests that need a whole pack and no borders of a real city: every place is cut into the
 * same number of parts, down to the grids. It lies in this package because a pack is otherwise read from a directory.
 */
public final class SmallCity {

    public static final JurisdictionCode CITY = JurisdictionCode.of("990100");
    public static final JurisdictionCode WEST = JurisdictionCode.of("990101");
    public static final JurisdictionCode EAST = JurisdictionCode.of("990102");

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final Envelope HALVED = new Envelope(120.0, 120.8, 30.0, 30.8);
    private static final Envelope QUARTERED = new Envelope(119.9, 120.5, 30.05, 30.55);

    /** The numbers of the districts; below them the parts are numbered from one. */
    private final int[] districts;

    private final List<Jurisdiction> nodes = new ArrayList<>();
    private final Map<JurisdictionCode, Border> borders = new LinkedHashMap<>();

    private SmallCity(int... districts) {
        this.districts = districts;
    }

    /** Two districts of two streets of two communities of two grids, from 120.0 to 120.8 east and 30.0 to 30.8 north. */
    public static CityPack pack() {
        return new SmallCity(1, 2).grown(CITY, HALVED, SmallCityContent.content());
    }

    /** The content files of a pack on four districts of four streets … (1 + 4 + 16 + 64 + 256 places). */
    public static CityPack pack(Path directory) {
        List<PackProblem> problems = new ArrayList<>();
        PackContent content = new ContentReader(problems::add).content(PackReader.files(directory, problems));
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return new SmallCity(6, 1, 2, 3).grown(JurisdictionCode.of("330100"), QUARTERED, content);
    }

    private CityPack grown(JurisdictionCode root, Envelope box, PackContent content) {
        grow(root, Level.CITY, "方城", null, box);
        JurisdictionTree tree = JurisdictionTree.on(content.info().treeDay(), nodes);
        return new CityPack(content, nodes, tree, new Squares());
    }

    private void grow(JurisdictionCode code, Level level, String name, JurisdictionCode parent, Envelope box) {
        nodes.add(new Jurisdiction(
                code,
                level,
                name,
                Optional.ofNullable(parent),
                LocalDate.EPOCH,
                Optional.empty(),
                new LonLat(box.centre().x, box.centre().y),
                Jurisdiction.Boundary.SCHEMATIC));
        borders.put(code, new Border(code, (Polygon) GEOMETRY.toGeometry(box)));
        level.below().ifPresent(below -> {
            for (int i = 0; i < districts.length; i++) {
                int number = level == Level.CITY ? districts[i] : i + 1;
                grow(child(code, level, number), below, name(below, number), code, part(box, i, level));
            }
        });
    }

    private static JurisdictionCode child(JurisdictionCode code, Level level, int number) {
        return JurisdictionCode.of(
                level == Level.CITY ? code.value().substring(0, 4) + "0" + number : code.value() + "00" + number);
    }

    private static String name(Level level, int number) {
        return "第"
                + number
                + Map.of(Level.DISTRICT, "区", Level.STREET, "街道", Level.COMMUNITY, "社区", Level.GRID, "网格")
                        .get(level);
    }

    /** Quarters, or halves that stand side by side and on top of each other in turn. */
    private Envelope part(Envelope box, int index, Level level) {
        int columns = districts.length == 4 || level.ordinal() % 2 == 0 ? 2 : 1;
        double width = box.getWidth() / columns;
        double height = box.getHeight() * columns / districts.length;
        double x = box.getMinX() + index % columns * width;
        double y = box.getMinY() + index / columns * height;
        return new Envelope(x, x + width, y, y + height);
    }

    /** The squares as boundaries, kept in memory. */
    private final class Squares implements Boundaries {

        private final Locator locator = new Locator(this);

        @Override
        public List<Border> of(Level level) {
            return nodes.stream()
                    .filter(node -> node.level() == level)
                    .map(node -> borders.get(node.code()))
                    .toList();
        }

        @Override
        public List<Border> childrenOf(JurisdictionCode parent) {
            return nodes.stream()
                    .filter(node -> node.parent().equals(Optional.of(parent)))
                    .map(node -> borders.get(node.code()))
                    .toList();
        }

        @Override
        public Optional<Border> find(JurisdictionCode code) {
            return Optional.ofNullable(borders.get(code));
        }

        @Override
        public Optional<JurisdictionCode> locate(LonLat place) {
            return locator.locate(new Coordinate(place.lon(), place.lat()));
        }
    }
}
