package io.cityhelm.core.pack;

import io.cityhelm.core.fusion.FusionRules;
import io.cityhelm.core.geo.Datum;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.Level;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Turns the YAML files of a pack into its records. */
final class ContentReader {

    private final YamlReading yaml;
    private final Consumer<PackProblem> problems;

    ContentReader(Consumer<PackProblem> problems) {
        this.yaml = new YamlReading(problems);
        this.problems = problems;
    }

    PackContent content(Map<PackFile, YamlNode> files) {
        PackInfo info = info(files.get(PackFile.PACK));
        return new PackContent(
                info,
                yaml.list(files.get(PackFile.DEPARTMENTS), "departments", this::department),
                yaml.list(files.get(PackFile.DOMAINS), "domains", this::domain),
                yaml.list(files.get(PackFile.INDICATORS), "indicators", this::indicator),
                yaml.list(files.get(PackFile.CATEGORIES), "categories", this::category),
                yaml.list(files.get(PackFile.ORDER_KINDS), "kinds", new OrderKindReader(yaml)::kind),
                accounts(files.get(PackFile.ACCOUNTS)),
                new LayoutReader(yaml, problems).layout(files.get(PackFile.LAYOUT)),
                limits(files.get(PackFile.LIMITS)),
                new ClocksReader(yaml, problems).clocks(files, info.zone()),
                new ResourcesReader(yaml).resources(files.get(PackFile.RESOURCES)),
                new PlanReader(yaml, problems).plans(files.get(PackFile.PLANS)),
                new ReportingReader(yaml).reporting(files.get(PackFile.REPORTING)),
                new RosterReader(yaml, problems).duties(files.get(PackFile.ROSTER), info.zone()),
                new WarningReader(yaml, problems).book(files.get(PackFile.WARNINGS)),
                new BaseMapReader(yaml).baseMaps(Optional.ofNullable(files.get(PackFile.BASEMAPS))),
                Optional.ofNullable(files.get(PackFile.POPULATION)).map(new PopulationReader(yaml)::population),
                new LayerListReader(yaml).layers(Optional.ofNullable(files.get(PackFile.LAYERS))),
                new CodesReader(yaml, problems).codes(Optional.ofNullable(files.get(PackFile.CODES))),
                new InventoryReader(yaml).inventory(Optional.ofNullable(files.get(PackFile.INVENTORY))));
    }

    private PackInfo info(YamlNode node) {
        return new PackInfo(
                yaml.text(node, "id"),
                yaml.texts(node, "name"),
                zone(node),
                yaml.choice(node, "datum", Datum.class),
                yaml.day(node, "as-of"),
                yaml.day(node, "tree-day"),
                yaml.texts(node, "disclaimer"),
                borders(node),
                yaml.list(node, "sources", this::source));
    }

    private ZoneId zone(YamlNode node) {
        String zone = yaml.text(node, "zone");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            node.member("zone").ifPresent(at -> problems.accept(at.problem("PackProblem.unknownZone", zone)));
            return ZoneOffset.UTC;
        }
    }

    Map<Level, Jurisdiction.Boundary> borders(YamlNode node) {
        Map<Level, Jurisdiction.Boundary> borders = new EnumMap<>(Level.class);
        YamlNode levels = node.member("borders").orElse(node);
        for (Level level : Level.values()) {
            String name = level.name().toLowerCase(java.util.Locale.ROOT);
            borders.put(level, yaml.choice(levels, name, Jurisdiction.Boundary.class));
        }
        return Map.copyOf(borders);
    }

    private PackInfo.Source source(YamlNode node) {
        return new PackInfo.Source(
                yaml.text(node, "file"), yaml.texts(node, "what"), yaml.text(node, "from"), yaml.text(node, "licence"));
    }

    private Department department(YamlNode node) {
        return new Department(
                yaml.text(node, "id"),
                yaml.texts(node, "name"),
                yaml.text(node, "initials"),
                yaml.choice(node, "kind", Department.Kind.class),
                yaml.words(node, "domains"),
                yaml.code(node, "jurisdiction"));
    }

    private Domain domain(YamlNode node) {
        return new Domain(
                yaml.text(node, "id"),
                yaml.texts(node, "name"),
                yaml.text(node, "icon"),
                yaml.flag(node, "emergency"),
                yaml.words(node, "indicators"),
                yaml.optionalText(node, "choropleth"));
    }

    private Indicator indicator(YamlNode node) {
        return new Indicator(
                yaml.text(node, "id"),
                yaml.texts(node, "name"),
                yaml.texts(node, "unit"),
                yaml.optionalText(node, "ucum"),
                yaml.text(node, "source"),
                yaml.seconds(node, "period"),
                yaml.list(node, "bands", this::band),
                yaml.levels(node, node.member("band-levels").isPresent() ? "band-levels" : "levels"),
                display(node.member("display").orElse(node)),
                yaml.integer(node, "decimals"),
                yaml.choice(node, "rollup", Indicator.Rollup.class),
                yaml.texts(node, "note"),
                yaml.levels(node, "levels"));
    }

    private Indicator.Band band(YamlNode node) {
        return new Indicator.Band(
                yaml.optionalNumber(node, "from").orElse(Double.NEGATIVE_INFINITY),
                yaml.optionalNumber(node, "to").orElse(Double.POSITIVE_INFINITY),
                yaml.choice(node, "state", Indicator.State.class),
                yaml.texts(node, "name"));
    }

    private Indicator.Display display(YamlNode node) {
        return new Indicator.Display(
                yaml.choice(node, "kind", Indicator.Display.Kind.class),
                yaml.number(node, "min"),
                yaml.number(node, "max"));
    }

    private Category category(YamlNode node) {
        return new Category(
                yaml.text(node, "id"),
                yaml.texts(node, "name"),
                yaml.choice(node, "family", Category.Family.class),
                yaml.text(node, "domain"),
                yaml.integer(node, "grade"),
                yaml.optionalText(node, "owner"),
                yaml.list(node, "orders", this::suggestion));
    }

    private Category.SuggestedOrder suggestion(YamlNode node) {
        return new Category.SuggestedOrder(
                yaml.text(node, "department"), yaml.text(node, "kind"), yaml.texts(node, "text"));
    }

    private CityPack.Accounts accounts(YamlNode node) {
        return new CityPack.Accounts(yaml.texts(node, "notice"), yaml.list(node, "accounts", this::account));
    }

    private DemoAccount account(YamlNode node) {
        return new DemoAccount(
                yaml.text(node, "id"),
                yaml.texts(node, "name"),
                yaml.text(node, "role"),
                yaml.code(node, "jurisdiction"),
                yaml.text(node, "hash"),
                yaml.flag(node, "demo"),
                yaml.optionalText(node, "demo-password"));
    }

    private Limits limits(YamlNode node) {
        return new Limits(
                yaml.byGrade(node, "grades", this::grade),
                yaml.integer(node, "amber"),
                node.member("twins").map(this::twins).orElse(FusionRules.NONE));
    }

    private FusionRules twins(YamlNode node) {
        return new FusionRules(
                yaml.number(node, "reach"),
                yaml.seconds(node, "within"),
                new FusionRules.Weights(
                        yaml.integer(node, "space"),
                        yaml.integer(node, "time"),
                        yaml.integer(node, "category"),
                        yaml.integer(node, "text")),
                yaml.integer(node, "from"));
    }

    private Limits.Grade grade(YamlNode node) {
        return new Limits.Grade(
                yaml.seconds(node, "acknowledge"),
                yaml.seconds(node, "verify"),
                yaml.seconds(node, "phone-report"),
                yaml.seconds(node, "written-report"),
                yaml.seconds(node, "follow-up"));
    }
}
