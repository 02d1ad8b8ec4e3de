package io.cityhelm.core.pack;

import io.cityhelm.core.duty.Roster;
import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.plan.Deadlines;
import io.cityhelm.core.plan.ResponsePlans;
import io.cityhelm.core.warning.Colour;
import io.cityhelm.core.warning.EventType;
import io.cityhelm.core.warning.Publisher;
import io.cityhelm.core.warning.WarningBook;
import io.cityhelm.core.warning.Weight;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Just enough departments, indicators and categories for a city to work with. */
final class SmallCityContent {

    private SmallCityContent() {}

    static PackContent content() {
        return new PackContent(
                info(),
                departments(),
                domains(),
                indicators(),
                categories(),
                List.of(),
                accounts(),
                layout(),
                limits(),
                Clocks.none(ZoneId.of("Asia/Shanghai")),
                resources(),
                new ResponsePlans(List.of(), List.of(), new Deadlines(List.of(), Duration.ZERO, Duration.ZERO)),
                Reporting.NONE,
                new Duties(new Roster(ZoneId.of("Asia/Shanghai"), List.of()), Duration.ofHours(8)),
                warnings(),
                BaseMaps.NONE,
                Optional.of(new Population(
                        LocalDate.of(2020, 1, 1),
                        texts("示意", "made up"),
                        Map.of(SmallCity.WEST, 400_000L, SmallCity.EAST, 100_000L))),
                PackLayers.NONE,
                new PackCodes(Map.of(
                        "departments", new CodeTable(Map.of("119", "fire", "122", "traffic"), Optional.empty()))),
                io.cityhelm.core.inventory.Inventory.NONE);
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
        return new Department(id, texts(name, id), id, kind, List.of("hazard"), SmallCity.CITY);
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
                id.equals("chlorine") ? Optional.of("[ppm]") : Optional.empty(),
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
                        Optional.empty(),
                        List.of(new Category.SuggestedOrder("fire", "dispatch", texts("出动", "go")))),
                new Category(
                        "cover",
                        texts("井盖缺损", "Cover"),
                        Category.Family.COMPONENT,
                        "hazard",
                        4,
                        Optional.of("traffic"),
                        List.of()),
                everyday("bench", Category.Family.COMPONENT, Optional.empty()),
                everyday("litter", Category.Family.EVENT, Optional.of("traffic")),
                everyday("noise", Category.Family.EVENT, Optional.empty()));
    }

    private static Category everyday(String id, Category.Family family, Optional<String> owner) {
        return new Category(id, texts(id, id), family, "hazard", 4, owner, List.of());
    }

    private static CityPack.Accounts accounts() {
        return new CityPack.Accounts(texts("演示", "demo"), List.of());
    }

    private static Layout layout() {
        return new Layout(List.of());
    }

    private static Limits limits() {
        return new Limits(List.of(), 20);
    }

    private static WarningBook warnings() {
        return new WarningBook(
                Optional.of(new Publisher("990100", "416", "001", "00", "square@test.example", "方城")),
                Duration.ofHours(72),
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                List.of(
                        new EventType("11B03", texts("暴雨", "Rainstorm"), "Met"),
                        new EventType("11B17", texts("大雾", "Fog"), "Met")),
                Map.of(
                        Colour.RED, new Weight("Extreme", "Immediate", "Likely"),
                        Colour.ORANGE, new Weight("Severe", "Immediate", "Likely"),
                        Colour.YELLOW, new Weight("Moderate", "Expected", "Likely"),
                        Colour.BLUE, new Weight("Minor", "Future", "Possible")));
    }

    private static Resources resources() {
        Resources.Checks checks = new Resources.Checks(Duration.ofMinutes(20), Duration.ofMinutes(4));
        return new Resources(
                1.3,
                250,
                Duration.ofMinutes(5),
                new Resources.Penalties(Duration.ofMinutes(30), Duration.ofMinutes(10), Duration.ofMinutes(20)),
                List.of(new Resources.Capability("fire", texts("灭火", "Fire"))),
                List.of(new Resources.UnitKind("engine", texts("消防车", "Engine"), List.of("fire"), 40, List.of("fire"))),
                List.of(new Resources.Requirement("leak", List.of("fire"))),
                List.of(checks, checks, checks, checks),
                List.of(new Resources.Item("hose", texts("水带", "Hoses"), texts("盘", "coils"))),
                List.of(
                        new Resources.Depot(
                                "north",
                                texts("北库", "North depot"),
                                SmallCity.WEST,
                                new LonLat(120.1, 30.1),
                                false,
                                List.of(new Resources.Shelf("hose", 40))),
                        new Resources.Depot(
                                "truck",
                                texts("移动储备车", "Truck"),
                                SmallCity.CITY,
                                new LonLat(120.1, 30.1),
                                true,
                                List.of())));
    }

    private static Map<String, String> texts(String zh, String en) {
        return Map.of("zh", zh, "en", en);
    }
}
