package io.cityhelm.core.jurisdiction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of divisions, with and without the word for what they are, and where a text mentions them. Immutable. */
final class PlaceNames {

    /** What divisions are called in China by law and in the tables of the statistics; longer ones first. */
    private static final List<String> KINDS = List.of(
            "社区居民委员会", "居民委员会", "村民委员会", "社区居委会", "居委会", "村委会", "自治县", "街道", "社区", "新区", "镇", "乡", "村", "区", "县", "市");

    /** After a name without its kind these make it something else: a road is often called like a place far away. */
    private static final List<String> NOT_THE_PLACE =
            List.of("路", "大道", "大街", "巷", "弄", "桥", "河", "江", "湖", "山", "里", "站", "港", "渠", "塘");

    private static final int SHORTEST = 2;

    private final Map<String, List<Jurisdiction>> full;
    private final Map<String, List<Jurisdiction>> bare;
    private final int longest;

    private PlaceNames(Map<String, List<Jurisdiction>> full, Map<String, List<Jurisdiction>> bare) {
        this.full = full;
        this.bare = bare;
        this.longest = full.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** Grids are numbered and not named, and the city is in every address. */
    static PlaceNames of(JurisdictionTree tree) {
        Map<String, List<Jurisdiction>> full = new HashMap<>();
        Map<String, List<Jurisdiction>> bare = new HashMap<>();
        for (Jurisdiction node : tree.all()) {
            if (node.level() == Level.GRID
                    || node.level() == Level.CITY
                    || node.name().length() < SHORTEST) {
                continue;
            }
            full.computeIfAbsent(node.name(), name -> new ArrayList<>()).add(node);
            String without = withoutKind(node.name());
            if (!without.equals(node.name()) && without.length() >= SHORTEST) {
                bare.computeIfAbsent(without, name -> new ArrayList<>()).add(node);
            }
        }
        return new PlaceNames(full, bare);
    }

    /** A name in a text. @param meant what may be meant by it: several divisions may be called the same */
    record Mention(String name, List<Jurisdiction> meant) {}

    /** What a text mentions from left to right; of two that begin at the same place the longer. */
    List<Mention> in(String text) {
        List<Mention> mentions = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            Mention mention = at(text, at);
            if (mention == null) {
                at++;
            } else {
                mentions.add(mention);
                at += mention.name().length();
            }
        }
        return mentions;
    }

    private Mention at(String text, int at) {
        for (int length = Math.min(longest, text.length() - at); length >= SHORTEST; length--) {
            String name = text.substring(at, at + length);
            List<Jurisdiction> whole = full.get(name);
            if (whole != null) {
                return new Mention(name, List.copyOf(whole));
            }
            List<Jurisdiction> called = bare.get(name);
            if (called != null && !isSomethingElse(text, at + length)) {
                return new Mention(name, List.copyOf(called));
            }
        }
        return null;
    }

    private static boolean isSomethingElse(String text, int end) {
        boolean street = text.startsWith("街", end) && !text.startsWith("街道", end);
        return street || NOT_THE_PLACE.stream().anyMatch(word -> text.startsWith(word, end));
    }

    private static String withoutKind(String name) {
        return KINDS.stream()
                .filter(kind -> name.endsWith(kind) && name.length() - kind.length() >= SHORTEST)
                .findFirst()
                .map(kind -> name.substring(0, name.length() - kind.length()))
                .orElse(name);
    }
}
