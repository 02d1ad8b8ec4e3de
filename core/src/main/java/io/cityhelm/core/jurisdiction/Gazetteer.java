package io.cityhelm.core.jurisdiction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds jurisdictions by what sources write: codes of any length, also of divisions that have ended, and addresses in words. Never
 * guesses: what fits several is said to. Immutable, safe on any thread; an answer takes microseconds however long the text is.
 */
public final class Gazetteer {

    /** Addresses are short; what comes after this is no address. */
    static final int LONGEST_ADDRESS = 200;

    private final JurisdictionTree tree;
    private final Map<JurisdictionCode, Jurisdiction> ended;
    private final PlaceNames names;

    private Gazetteer(JurisdictionTree tree, Map<JurisdictionCode, Jurisdiction> ended) {
        this.tree = tree;
        this.ended = ended;
        this.names = PlaceNames.of(tree);
    }

    /** @param all every division that the pack knows, those that have ended too */
    public static Gazetteer of(JurisdictionTree tree, Collection<Jurisdiction> all) {
        Map<JurisdictionCode, Jurisdiction> ended = new HashMap<>();
        for (Jurisdiction each : all) {
            if (tree.find(each.code()).isEmpty()) {
                ended.put(each.code(), each);
            }
        }
        return new Gazetteer(tree, ended);
    }

    /** What was found. */
    public sealed interface Finding {

        record Found(JurisdictionCode code, Placing placing) implements Finding {}

        /** It fits several that have nothing smaller than the city in common. @param candidates by code */
        record Ambiguous(List<Jurisdiction> candidates) implements Finding {}

        record Unknown() implements Finding {}
    }

    /** By a code: its own, else the longest known one that it begins with; one that has ended leads to what is above it. */
    public Finding byCode(String digits) {
        if (!digits.matches("[0-9]{2,64}")) {
            return new Finding.Unknown();
        }
        for (int length = Math.min(digits.length(), 32); length >= 2; length--) {
            JurisdictionCode code = JurisdictionCode.of(digits.substring(0, length));
            if (tree.find(code).isPresent()) {
                Placing.By by = length == digits.length() ? Placing.By.CODE : Placing.By.CODE_PREFIX;
                return new Finding.Found(code, new Placing(by, digits));
            }
            Optional<JurisdictionCode> above = aboveEnded(code);
            if (above.isPresent()) {
                return new Finding.Found(above.get(), new Placing(Placing.By.RETIRED_CODE, digits));
            }
        }
        return new Finding.Unknown();
    }

    /** By the names of divisions in a text; one that others in it lead to is sure, and of several the smallest above them all. */
    public Finding byAddress(String text) {
        String address = text.length() > LONGEST_ADDRESS ? text.substring(0, LONGEST_ADDRESS) : text;
        List<PlaceNames.Mention> mentions = names.in(address);
        if (mentions.isEmpty()) {
            return new Finding.Unknown();
        }
        Set<Jurisdiction> fitting = new LinkedHashSet<>();
        for (PlaceNames.Mention mention : mentions) {
            mention.meant().stream()
                    .filter(node -> mentions.stream().allMatch(other -> agrees(node, other)))
                    .forEach(fitting::add);
        }
        boolean agreed = !fitting.isEmpty();
        if (!agreed) {
            mentions.forEach(mention -> fitting.addAll(mention.meant()));
        }
        List<Jurisdiction> deepest = agreed ? deepest(fitting) : List.copyOf(fitting);
        String said =
                String.join(" ", mentions.stream().map(PlaceNames.Mention::name).toList());
        if (deepest.size() == 1) {
            return new Finding.Found(deepest.getFirst().code(), new Placing(Placing.By.ADDRESS, said));
        }
        Jurisdiction common = deepest.stream().reduce(this::common).orElseThrow();
        return common.code().equals(tree.root().code())
                ? new Finding.Ambiguous(deepest.stream()
                        .sorted(java.util.Comparator.comparing(Jurisdiction::code))
                        .toList())
                : new Finding.Found(common.code(), new Placing(Placing.By.ADDRESS_PARENT, said));
    }

    /** Whether a mention means the node, or something above or below it. */
    private boolean agrees(Jurisdiction node, PlaceNames.Mention mention) {
        return mention.meant().stream()
                .anyMatch(other -> tree.covers(other.code(), node.code()) || tree.covers(node.code(), other.code()));
    }

    private static List<Jurisdiction> deepest(Set<Jurisdiction> nodes) {
        Level deepest = nodes.stream()
                .map(Jurisdiction::level)
                .reduce((one, other) -> one.isAbove(other) ? other : one)
                .orElseThrow();
        List<Jurisdiction> found = new ArrayList<>();
        nodes.stream().filter(node -> node.level() == deepest).forEach(found::add);
        return List.copyOf(found);
    }

    private Jurisdiction common(Jurisdiction one, Jurisdiction other) {
        return tree.path(one.code()).reversed().stream()
                .filter(node -> tree.covers(node.code(), other.code()))
                .findFirst()
                .orElse(tree.root());
    }

    /** The nearest division above an ended one that still exists; never the whole city, which would say nothing. */
    private Optional<JurisdictionCode> aboveEnded(JurisdictionCode code) {
        Optional<JurisdictionCode> at = Optional.ofNullable(ended.get(code)).flatMap(Jurisdiction::parent);
        while (at.isPresent() && tree.find(at.get()).isEmpty()) {
            at = Optional.ofNullable(ended.get(at.get())).flatMap(Jurisdiction::parent);
        }
        return at;
    }
}
