package io.cityhelm.core.pack;

import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Follows every id of a pack to the place where it is defined. */
final class ReferenceCheck {

    private final Map<PackFile, YamlNode> files;
    private final Consumer<PackProblem> problems;

    private ReferenceCheck(Map<PackFile, YamlNode> files, Consumer<PackProblem> problems) {
        this.files = files;
        this.problems = problems;
    }

    /** @return the tree of the cockpit's day, when there is one */
    static Optional<JurisdictionTree> check(
            Map<PackFile, YamlNode> files,
            PackContent content,
            List<Jurisdiction> jurisdictions,
            Consumer<PackProblem> problems) {
        return new ReferenceCheck(files, problems).run(content, jurisdictions);
    }

    private Optional<JurisdictionTree> run(PackContent content, List<Jurisdiction> jurisdictions) {
        Set<String> departments = ids(PackFile.DEPARTMENTS, "departments");
        Set<String> domains = ids(PackFile.DOMAINS, "domains");
        Set<String> indicators = ids(PackFile.INDICATORS, "indicators");
        Set<String> kinds = ids(PackFile.ORDER_KINDS, "kinds");
        Set<String> categories = ids(PackFile.CATEGORIES, "categories");
        Set<String> accounts = ids(PackFile.ACCOUNTS, "accounts");
        each(PackFile.DEPARTMENTS, "departments", one -> known(one, "domains", domains, PackFile.DOMAINS));
        each(PackFile.DOMAINS, "domains", one -> {
            known(one, "indicators", indicators, PackFile.INDICATORS);
            known(one, "choropleth", indicators, PackFile.INDICATORS);
        });
        each(PackFile.INDICATORS, "indicators", one -> known(one, "source", departments, PackFile.DEPARTMENTS));
        each(PackFile.CATEGORIES, "categories", one -> category(one, domains, departments, kinds));
        each(PackFile.LAYOUT, "panels", one -> {
            known(one, "domain", domains, PackFile.DOMAINS);
            one.member("tiles")
                    .map(YamlNode::items)
                    .orElse(List.of())
                    .forEach(tile -> known(tile, "indicator", indicators, PackFile.INDICATORS));
        });
        each(PackFile.WINDOWS, "windows", one -> scope(one, departments, categories, kinds));
        each(PackFile.LADDERS, "ladders", one -> scope(one, departments, categories, kinds));
        each(PackFile.CALENDAR, "limits", one -> known(one, "category", categories, PackFile.CATEGORIES));
        ids(PackFile.ROSTER, "shifts");
        ids(PackFile.BASEMAPS, "basemaps");
        ids(PackFile.LAYERS, "layers");
        ids(PackFile.INVENTORY, "sets");
        each(PackFile.INVENTORY, "sets", one -> {
            known(one, "department", departments, PackFile.DEPARTMENTS);
            known(one, "domain", domains, PackFile.DOMAINS);
            known(one, "indicators", indicators, PackFile.INDICATORS);
        });
        each(PackFile.ROSTER, "duties", one -> {
            known(one, "officer", accounts, PackFile.ACCOUNTS);
            known(one, "deputies", accounts, PackFile.ACCOUNTS);
        });
        resources(categories);
        ids(PackFile.PLANS, "plans");
        each(PackFile.PLANS, "plans", one -> plan(one, domains, departments, kinds, indicators, categories));
        return tree(content, jurisdictions);
    }

    private void scope(YamlNode one, Set<String> departments, Set<String> categories, Set<String> kinds) {
        known(one, "department", departments, PackFile.DEPARTMENTS);
        known(one, "category", categories, PackFile.CATEGORIES);
        known(one, "kind", kinds, PackFile.ORDER_KINDS);
    }

    private void resources(Set<String> categories) {
        Set<String> capabilities = ids(PackFile.RESOURCES, "capabilities");
        Set<String> items = ids(PackFile.RESOURCES, "items");
        ids(PackFile.RESOURCES, "kinds");
        ids(PackFile.RESOURCES, "depots");
        each(PackFile.RESOURCES, "kinds", one -> known(one, "capabilities", capabilities, PackFile.RESOURCES));
        each(PackFile.RESOURCES, "requirements", one -> {
            known(one, "capabilities", capabilities, PackFile.RESOURCES);
            known(one, "category", categories, PackFile.CATEGORIES);
        });
        each(
                PackFile.RESOURCES,
                "depots",
                one -> one.member("stocks")
                        .map(YamlNode::items)
                        .orElse(List.of())
                        .forEach(stock -> known(stock, "item", items, PackFile.RESOURCES)));
    }

    private void category(YamlNode one, Set<String> domains, Set<String> departments, Set<String> kinds) {
        known(one, "domain", domains, PackFile.DOMAINS);
        known(one, "owner", departments, PackFile.DEPARTMENTS);
        one.member("orders").map(YamlNode::items).orElse(List.of()).forEach(order -> {
            known(order, "department", departments, PackFile.DEPARTMENTS);
            known(order, "kind", kinds, PackFile.ORDER_KINDS);
        });
    }

    private void plan(
            YamlNode one,
            Set<String> domains,
            Set<String> departments,
            Set<String> kinds,
            Set<String> indicators,
            Set<String> categories) {
        known(one, "domain", domains, PackFile.DOMAINS);
        known(one, "category", categories, PackFile.CATEGORIES);
        items(one, "levels").forEach(level -> {
            items(level, "triggers").forEach(trigger -> {
                known(trigger, "indicator", indicators, PackFile.INDICATORS);
                known(trigger, "categories", categories, PackFile.CATEGORIES);
            });
            items(level, "orders").forEach(order -> known(order, "kind", kinds, PackFile.ORDER_KINDS));
            for (String member : List.of("tasks", "orders", "resources", "roster")) {
                items(level, member).forEach(each -> known(each, "department", departments, PackFile.DEPARTMENTS));
            }
        });
    }

    private static List<YamlNode> items(YamlNode one, String member) {
        return one.member(member).map(YamlNode::items).orElse(List.of());
    }

    private Optional<JurisdictionTree> tree(PackContent content, List<Jurisdiction> jurisdictions) {
        try {
            JurisdictionTree tree = JurisdictionTree.on(content.info().treeDay(), jurisdictions);
            each(PackFile.DEPARTMENTS, "departments", one -> jurisdiction(one, tree));
            each(PackFile.ACCOUNTS, "accounts", one -> jurisdiction(one, tree));
            each(PackFile.RESOURCES, "depots", one -> jurisdiction(one, tree));
            each(PackFile.POPULATION, "people", one -> jurisdiction(one, tree));
            each(PackFile.ROSTER, "duties", one -> {
                jurisdiction(one, tree);
                fromThere(one, content, tree);
            });
            return Optional.of(tree);
        } catch (IllegalArgumentException e) {
            problems.accept(
                    new PackProblem(PackReader.BOUNDARIES, 0, 0, "PackProblem.noTree", List.of(e.getMessage())));
            return Optional.empty();
        }
    }

    private void jurisdiction(YamlNode one, JurisdictionTree tree) {
        one.member("jurisdiction")
                .filter(node -> tree.find(JurisdictionCode.of(String.valueOf(node.value())))
                        .isEmpty())
                .ifPresent(node -> problems.accept(node.problem("PackProblem.unknownJurisdiction", node.value())));
    }

    /** Who is on duty at a place belongs to it or to one above. What is not in the tree is told elsewhere. */
    private void fromThere(YamlNode one, PackContent content, JurisdictionTree tree) {
        Optional<JurisdictionCode> place = one.member("jurisdiction")
                .map(node -> JurisdictionCode.of(String.valueOf(node.value())))
                .filter(code -> tree.find(code).isPresent());
        List<YamlNode> people = new ArrayList<>(items(one, "deputies"));
        one.member("officer").ifPresent(people::add);
        for (YamlNode person : people) {
            content.accounts().all().stream()
                    .filter(account -> account.id().equals(person.value()))
                    .filter(account -> tree.find(account.jurisdiction()).isPresent())
                    .filter(account -> place.filter(at -> !tree.covers(account.jurisdiction(), at))
                            .isPresent())
                    .forEach(account -> problems.accept(
                            person.problem("PackProblem.notFromThere", account.id(), place.orElseThrow())));
        }
    }

    /** The ids of a list; an id that stands twice is a problem. */
    private Set<String> ids(PackFile file, String list) {
        Set<String> ids = new HashSet<>();
        each(
                file,
                list,
                one -> one.member("id").ifPresent(id -> {
                    if (!ids.add(String.valueOf(id.value()))) {
                        problems.accept(id.problem("PackProblem.twice", id.value()));
                    }
                }));
        return ids;
    }

    private void each(PackFile file, String list, Consumer<YamlNode> check) {
        Optional.ofNullable(files.get(file))
                .flatMap(node -> node.member(list))
                .map(YamlNode::items)
                .orElse(List.of())
                .forEach(check);
    }

    /** Tells each id of a member, one text or a list, that is not known. */
    private void known(YamlNode one, String member, Set<String> ids, PackFile definedIn) {
        one.member(member)
                .ifPresent(node -> (node.items().isEmpty() ? List.of(node) : node.items())
                        .stream()
                                .filter(id -> id.value() instanceof String && !ids.contains(id.value()))
                                .forEach(id -> problems.accept(
                                        id.problem("PackProblem.unknownId", id.value(), definedIn.fileName()))));
    }
}
