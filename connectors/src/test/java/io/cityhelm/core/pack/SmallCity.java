package io.cityhelm.core.pack;

import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * A made-up city of squares: 2 districts of 2 streets of 2 communities of 2 grids, from 120.0 to 120.8 east and 30.0 to
 * 30.8 north. It lies in this package because a pack is otherwise read from a directory only.
 */
public final class SmallCity {

    public static final JurisdictionCode CITY = JurisdictionCode.of("990100");
    public static final JurisdictionCode WEST = JurisdictionCode.of("990101");
    public static final JurisdictionCode EAST = JurisdictionCode.of("990102");

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final List<Jurisdiction> nodes = new ArrayList<>();
    private final Map<JurisdictionCode, Polygon> shapes = new LinkedHashMap<>();

    private SmallCity() {}

    public static CityPack pack() {
        SmallCity city = new SmallCity();
        city.grow(CITY, Level.CITY, "方城", null, new Envelope(120.0, 120.8, 30.0, 30.8));
        PackContent content = new PackContent(
                info(),
                departments(),
                domains(),
                indicators(),
                categories(),
                List.of(),
                accounts(),
                layout(),
                limits());
        JurisdictionTree tree = JurisdictionTree.on(info().treeDay(), city.nodes);
        return new CityPack(content, city.nodes, tree, city.new Squares());
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
        shapes.put(code, (Polygon) GEOMETRY.toGeometry(box));
        level.below().ifPresent(below -> {
            for (int i = 0; i < 2; i++) {
                grow(child(code, level, i + 1), below, name(below, i + 1), code, half(box, i, level));
            }
        });
    }

    private static JurisdictionCode child(JurisdictionCode code, Level level, int number) {
        return JurisdictionCode.of(
                level == Level.CITY ? code.value().substring(0, 4) + "0" + number : code.value() + "00" + number);
    }

    private static String name(Level level, int number) {
        return (number == 1 ? "甲" : "乙")
                + Map.of(Level.DISTRICT, "区", Level.STREET, "街道", Level.COMMUNITY, "社区", Level.GRID, "网格")
                        .get(level);
    }

    private static Envelope half(Envelope box, int index, Level level) {
        if (level.ordinal() % 2 == 0) {
            double width = box.getWidth() / 2;
            double x = box.getMinX() + index * width;
            return new Envelope(x, x + width, box.getMinY(), box.getMaxY());
        }
        double height = box.getHeight() / 2;
        double y = box.getMinY() + index * height;
        return new Envelope(box.getMinX(), box.getMaxX(), y, y + height);
    }

    private static PackInfo info() {
        return new PackInfo(
                "square",
                texts("方城", "Square City"),
                ZoneId.of("Asia/Shanghai"),
                Datum.WGS84,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2020, 1, 1),
                texts("示意", "made up"),
                Map.of(),
                List.of());
    }

    private static List<Department> departments() {
        return List.of(
                department("fire", "消防", Department.Kind.RESCUE),
                department("traffic", "交警", Department.Kind.POLICE),
                department("health", "卫健", Department.Kind.BUREAU));
    }

    private static Department department(String id, String name, Department.Kind kind) {
        return new Department(id, texts(name, id), id, kind, List.of("hazard"), CITY);
    }

    private static List<Domain> domains() {
        return List.of(
                new Domain("hazard", texts("危化", "Hazard"), "mdal-x", true, List.of("chlorine"), Optional.empty()));
    }

    private static List<Indicator> indicators() {
        return List.of(
                indicator("delay", "traffic", Indicator.Rollup.MEAN, 2, 1, 2.5, Level.STREET),
                indicator("chlorine", "fire", Indicator.Rollup.MAX, 1, 0, 10, Level.STREET),
                indicator("cases", "health", Indicator.Rollup.SUM, 0, 0, 400, Level.GRID));
    }

    private static Indicator indicator(
            String id, String source, Indicator.Rollup rollup, int decimals, double min, double max, Level lowest) {
        double third = min + (max - min) / 3;
        Set<Level> levels = EnumSet.range(Level.CITY, lowest);
        return new Indicator(
                id,
                texts(id, id),
                texts("", ""),
                source,
                Duration.ofSeconds(60),
                List.of(
                        new Indicator.Band(Double.NEGATIVE_INFINITY, third, Indicator.State.OK, texts("好", "good")),
                        new Indicator.Band(third, Double.POSITIVE_INFINITY, Indicator.State.WARN, texts("差", "bad"))),
                levels,
                new Indicator.Display(Indicator.Display.Kind.GAUGE, min, max),
                decimals,
                rollup,
                texts("", ""),
                levels);
    }

    private static List<Category> categories() {
        return List.of(
                new Category(
                        "leak",
                        texts("泄漏", "Leak"),
                        Category.Family.ACCIDENT,
                        "hazard",
                        1,
                        List.of(new Category.SuggestedOrder("fire", "dispatch", texts("出动", "go")))),
                new Category("cover", texts("井盖缺损", "Cover"), Category.Family.COMPONENT, "hazard", 4, List.of()));
    }

    private static CityPack.Accounts accounts() {
        return new CityPack.Accounts(texts("演示", "demo"), List.of());
    }

    private static Layout layout() {
        return new Layout(List.of());
    }

    private static Limits limits() {
        return new Limits(List.of(), List.of());
    }

    private static Map<String, String> texts(String zh, String en) {
        return Map.of("zh", zh, "en", en);
    }

    /** The squares as boundaries, kept in memory. */
    private final class Squares implements Boundaries {

        private final Locator locator = new Locator(this);

        @Override
        public List<Border> of(Level level) {
            return nodes.stream()
                    .filter(node -> node.level() == level)
                    .map(node -> new Border(node.code(), shapes.get(node.code())))
                    .toList();
        }

        @Override
        public List<Border> childrenOf(JurisdictionCode parent) {
            return nodes.stream()
                    .filter(node -> node.parent().filter(parent::equals).isPresent())
                    .map(node -> new Border(node.code(), shapes.get(node.code())))
                    .toList();
        }

        @Override
        public Optional<Border> find(JurisdictionCode code) {
            return Optional.ofNullable(shapes.get(code)).map(shape -> new Border(code, shape));
        }

        @Override
        public Optional<JurisdictionCode> locate(LonLat place) {
            return locator.locate(new Coordinate(place.lon(), place.lat()));
        }
    }
}
