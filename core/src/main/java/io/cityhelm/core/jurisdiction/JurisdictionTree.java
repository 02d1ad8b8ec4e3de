package io.cityhelm.core.jurisdiction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The five-level tree as it stands on one day. Immutable, safe on any thread; look-ups cost a hash, ancestry at most
 * four steps.
 */
public final class JurisdictionTree {

    private final Map<JurisdictionCode, Jurisdiction> nodes;
    private final Map<JurisdictionCode, List<Jurisdiction>> children;
    private final Jurisdiction root;

    private JurisdictionTree(
            Map<JurisdictionCode, Jurisdiction> nodes,
            Map<JurisdictionCode, List<Jurisdiction>> children,
            Jurisdiction root) {
        this.nodes = nodes;
        this.children = children;
        this.root = root;
    }

    /**
     * Builds the tree of the nodes that exist on a day.
     *
     * @throws IllegalArgumentException when there is not exactly one city, a code stands twice, a parent is missing, or
     *     a child is not one level below its parent
     */
    public static JurisdictionTree on(LocalDate day, Collection<Jurisdiction> all) {
        Map<JurisdictionCode, Jurisdiction> nodes = HashMap.newHashMap(all.size());
        for (Jurisdiction node : all) {
            if (node.validOn(day) && nodes.put(node.code(), node) != null) {
                throw new IllegalArgumentException("jurisdiction " + node.code() + " stands twice on " + day);
            }
        }
        Jurisdiction root = null;
        Map<JurisdictionCode, List<Jurisdiction>> children = new HashMap<>();
        for (Jurisdiction node : nodes.values()) {
            if (node.parent().isEmpty()) {
                if (node.level() != Level.CITY || root != null) {
                    throw new IllegalArgumentException(
                            "there must be exactly one city; " + node.code() + " has no parent");
                }
                root = node;
                continue;
            }
            Jurisdiction parent = nodes.get(node.parent().get());
            if (parent == null) {
                throw new IllegalArgumentException("jurisdiction " + node.code() + " has no parent on " + day);
            }
            if (node.level().above().orElse(null) != parent.level()) {
                throw new IllegalArgumentException(
                        "jurisdiction " + node.code() + " does not stand one level below " + parent.code());
            }
            children.computeIfAbsent(parent.code(), c -> new ArrayList<>()).add(node);
        }
        if (root == null) {
            throw new IllegalArgumentException("no city on " + day);
        }
        children.values().forEach(list -> list.sort(Comparator.comparing(Jurisdiction::code)));
        children.replaceAll((code, list) -> List.copyOf(list));
        return new JurisdictionTree(nodes, children, root);
    }

    public Jurisdiction root() {
        return root;
    }

    public Optional<Jurisdiction> find(JurisdictionCode code) {
        return Optional.ofNullable(nodes.get(code));
    }

    /** @throws IllegalArgumentException when the tree has no such node */
    public Jurisdiction get(JurisdictionCode code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no jurisdiction " + code));
    }

    /** The name for people; the code itself for a node that the tree does not have. */
    public String nameOf(JurisdictionCode code) {
        return find(code).map(Jurisdiction::name).orElse(code.value());
    }

    public Optional<Jurisdiction> parent(JurisdictionCode code) {
        return find(code).flatMap(Jurisdiction::parent).flatMap(this::find);
    }

    /** The nodes directly below, by code. */
    public List<Jurisdiction> children(JurisdictionCode code) {
        return children.getOrDefault(code, List.of());
    }

    /** From the city down to the node itself: what a breadcrumb shows. Empty for an unknown code. */
    public List<Jurisdiction> path(JurisdictionCode code) {
        List<Jurisdiction> path = new ArrayList<>();
        for (Optional<Jurisdiction> at = find(code);
                at.isPresent();
                at = at.get().parent().flatMap(this::find)) {
            path.add(at.get());
        }
        return List.copyOf(path.reversed());
    }

    /** The node itself or its ancestor at a level; empty when the level lies below the node. */
    public Optional<Jurisdiction> ancestor(JurisdictionCode code, Level level) {
        return path(code).stream().filter(node -> node.level() == level).findFirst();
    }

    /** Whether the inner node is the outer node or lies somewhere below it. */
    public boolean covers(JurisdictionCode outer, JurisdictionCode inner) {
        for (Optional<Jurisdiction> at = find(inner);
                at.isPresent();
                at = at.get().parent().flatMap(this::find)) {
            if (at.get().code().equals(outer)) {
                return true;
            }
        }
        return false;
    }

    public Collection<Jurisdiction> all() {
        return nodes.values();
    }
}
