package io.cityhelm.core.fusion;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How alike two sightings are: near in space and time, of the same category, in the same words. Symmetric, 0 to 100. Words are held
 * against each other by their pairs of characters (Dice), which needs no dictionary and suits Chinese. Pure.
 */
public final class Likeness {

    private static final int LONGEST_TEXT = 200;

    private Likeness() {}

    /** 0 for two of one source, and for what is too far apart in space or time, whatever it says. */
    public static int percent(Sighting one, Sighting other, FusionRules rules) {
        if (!rules.suggests() || one.source().equals(other.source())) {
            return 0;
        }
        Duration apart = Duration.between(one.at(), other.at()).abs();
        double metres = one.place().metresTo(other.place());
        if (apart.compareTo(rules.within()) > 0 || metres > rules.reach()) {
            return 0;
        }
        FusionRules.Weights weights = rules.weights();
        double time = rules.within().isZero()
                ? 1
                : 1 - (double) apart.toMillis() / rules.within().toMillis();
        double whole = weights.space() * (1 - metres / rules.reach())
                + weights.time() * time
                + (one.category().equals(other.category()) ? weights.category() : 0)
                + weights.text() * words(one.text(), other.text());
        return (int) Math.round(100 * whole / weights.sum());
    }

    /** Twice what both have over all that they have; 0 to 1, and 1 for the same text. Signs and blanks do not count. */
    static double words(String one, String other) {
        Map<String, Integer> pairs = pairs(one);
        Map<String, Integer> others = pairs(other);
        int all = count(pairs) + count(others);
        if (all == 0) {
            return 0;
        }
        int both = pairs.entrySet().stream()
                .mapToInt(pair -> Math.min(pair.getValue(), others.getOrDefault(pair.getKey(), 0)))
                .sum();
        return 2.0 * both / all;
    }

    private static int count(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> pairs(String text) {
        int[] signs = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .limit(LONGEST_TEXT)
                .toArray();
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < signs.length; i++) {
            pairs.merge(new String(signs, i, 2), 1, Integer::sum);
        }
        return pairs;
    }
}
