package io.cityhelm.core.pack;

import io.cityhelm.core.inventory.Inventory;
import io.cityhelm.core.jurisdiction.Gazetteer;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.ResponsePlans;
import io.cityhelm.core.report.ReportClocks;
import io.cityhelm.core.warning.WarningBook;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything that differs between cities. Immutable, safe on any thread; comes from {@link PackReader}, which has checked
 * that every id that it names exists.
 */
public final class CityPack {

    private final PackInfo info;
    private final Map<String, Department> departments;
    private final Map<String, Domain> domains;
    private final Map<String, Indicator> indicators;
    private final Map<String, Category> categories;
    private final Map<String, OrderKind> orderKinds;
    private final Accounts accounts;
    private final Layout layout;
    private final Limits limits;
    private final Clocks clocks;
    private final Resources resources;
    private final Reporting reporting;
    private final ResponsePlans plans;
    private final Duties duties;
    private final WarningBook warnings;
    private final BaseMaps baseMaps;
    private final Optional<Population> population;
    private final PackLayers layers;
    private final PackCodes codes;
    private final Inventory inventory;
    private final List<Jurisdiction> jurisdictions;
    private final JurisdictionTree tree;
    private final Boundaries boundaries;
    private volatile Gazetteer gazetteer;

    CityPack(PackContent content, List<Jurisdiction> jurisdictions, JurisdictionTree tree, Boundaries boundaries) {
        this.info = content.info();
        this.departments = byId(content.departments(), Department::id);
        this.domains = byId(content.domains(), Domain::id);
        this.indicators = byId(content.indicators(), Indicator::id);
        this.categories = byId(content.categories(), Category::id);
        this.orderKinds = byId(content.orderKinds(), OrderKind::id);
        this.accounts = content.accounts();
        this.layout = content.layout();
        this.limits = content.limits();
        this.clocks = content.clocks();
        this.resources = content.resources();
        this.reporting = content.reporting();
        this.plans = content.plans();
        this.duties = content.duties();
        this.warnings = content.warnings();
        this.baseMaps = content.baseMaps();
        this.population = content.population();
        this.layers = content.layers();
        this.codes = content.codes();
        this.inventory = content.inventory();
        this.jurisdictions = List.copyOf(jurisdictions);
        this.tree = tree;
        this.boundaries = boundaries;
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        Map<String, T> map = LinkedHashMap.newLinkedHashMap(all.size());
        all.forEach(one -> map.put(id.apply(one), one));
        return java.util.Collections.unmodifiableMap(map);
    }

    /** What the pack says about itself: id, name, zone, datum, sources, disclaimer. */
    public PackInfo info() {
        return info;
    }

    /** The departments in the order of the pack. */
    public Collection<Department> departments() {
        return departments.values();
    }

    public Optional<Department> department(String id) {
        return Optional.ofNullable(departments.get(id));
    }

    /** The domains in the order of the pack, emergency and everyday ones. */
    public Collection<Domain> domains() {
        return domains.values();
    }

    public Optional<Domain> domain(String id) {
        return Optional.ofNullable(domains.get(id));
    }

    /** The indicators in the order of the pack. */
    public Collection<Indicator> indicators() {
        return indicators.values();
    }

    public Optional<Indicator> indicator(String id) {
        return Optional.ofNullable(indicators.get(id));
    }

    /** The incident categories in the order of the pack. */
    public Collection<Category> categories() {
        return categories.values();
    }

    public Optional<Category> category(String id) {
        return Optional.ofNullable(categories.get(id));
    }

    /** The kinds of orders in the order of the pack. */
    public Collection<OrderKind> orderKinds() {
        return orderKinds.values();
    }

    public Optional<OrderKind> orderKind(String id) {
        return Optional.ofNullable(orderKinds.get(id));
    }

    /** The accounts that come with the pack, and what the sign-in screen says about them. */
    public Accounts accounts() {
        return accounts;
    }

    /** Which indicators stand on which cockpit. */
    public Layout layout() {
        return layout;
    }

    /** The systems and data sets that the city says should be connected. */
    public Inventory inventory() {
        return inventory;
    }

    /** The clocks of the city. */
    public Limits limits() {
        return limits;
    }

    /** The stage windows and call ladders of orders. */
    public Clocks clocks() {
        return clocks;
    }

    /** What the city has to send. */
    public Resources resources() {
        return resources;
    }

    /** What is prepared for each domain and response level. */
    public ResponsePlans plans() {
        return plans;
    }

    /** How incidents are reported: in from the sources, and up to the next level. */
    public Reporting reporting() {
        return reporting;
    }

    /** By when what is reported to the level above. */
    public ReportClocks reportClocks() {
        return new ReportClocks(
                reporting.rules(), category -> category(category).map(Category::domain));
    }

    /** Who is on duty, and how powers may be given. */
    public Duties duties() {
        return duties;
    }

    /** What the city can warn of, and in whose name. */
    public WarningBook warnings() {
        return warnings;
    }

    /** What can be laid under the map. */
    public BaseMaps baseMaps() {
        return baseMaps;
    }

    /** How many people live where; empty for a pack that says nothing about it. */
    public Optional<Population> population() {
        return population;
    }

    /** The layers of features that it brings along. */
    public PackLayers layers() {
        return layers;
    }

    /** Tables from the codes of others to its own. */
    public PackCodes codes() {
        return codes;
    }

    /** All jurisdictions that the pack knows, of all times. */
    public List<Jurisdiction> jurisdictions() {
        return jurisdictions;
    }

    /** Finds jurisdictions by what sources write. Made when it is first asked for: not every run has links. */
    public Gazetteer gazetteer() {
        Gazetteer known = gazetteer;
        if (known == null) {
            known = Gazetteer.of(tree, jurisdictions);
            gazetteer = known; // two at once make the same
        }
        return known;
    }

    /** The tree of the cockpit: as it stands on the tree day of the pack. */
    public JurisdictionTree tree() {
        return tree;
    }

    /**
     * The tree as it stands on another day. Built on each call (tens of milliseconds for a large city): keep it.
     *
     * @throws IllegalArgumentException when the jurisdictions of that day are no tree
     */
    public JurisdictionTree tree(LocalDate day) {
        return day.equals(info.treeDay()) ? tree : JurisdictionTree.on(day, jurisdictions);
    }

    /** The borders, read when asked for. */
    public Boundaries boundaries() {
        return boundaries;
    }

    /**
     * The accounts of a pack.
     *
     * @param notice what the sign-in screen says about them, by language
     * @param all in the order of the pack
     */
    public record Accounts(Map<String, String> notice, List<DemoAccount> all) {}
}
