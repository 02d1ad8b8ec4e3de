package io.cityhelm.connect.simulator;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which misbehaviours are on, and the dice for them. Safe on any thread. */
final class Manners {

    private final Map<Misbehaviour, Double> chances = new ConcurrentHashMap<>();
    private final Map<String, Set<Misbehaviour>> always;
    private final Random dice;

    /** @param always by department: what it does badly every time */
    Manners(Map<Misbehaviour, Double> chances, Map<String, Set<Misbehaviour>> always, long seed) {
        this.chances.putAll(chances);
        this.always = Map.copyOf(always);
        this.dice = new Random(seed);
    }

    void set(Map<Misbehaviour, Double> wanted) {
        chances.clear();
        chances.putAll(wanted);
    }

    Map<Misbehaviour, Double> now() {
        return Map.copyOf(chances);
    }

    boolean isOn(Misbehaviour misbehaviour) {
        return chances.containsKey(misbehaviour);
    }

    /** Whether it happens to a department this time: always to one that is known for it. */
    boolean strikes(Misbehaviour misbehaviour, String department) {
        return always.getOrDefault(department, Set.of()).contains(misbehaviour) || strikes(misbehaviour);
    }

    /** Whether it happens this time. */
    boolean strikes(Misbehaviour misbehaviour) {
        double chance = chances.getOrDefault(misbehaviour, 0.0);
        if (chance <= 0) {
            return false;
        }
        synchronized (dice) {
            return dice.nextDouble() < chance;
        }
    }
}
