package io.cityhelm.connect.simulator;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/** Which misbehaviours are on, and the dice for them. Safe on any thread. */
final class Manners {

    private final Map<Misbehaviour, Double> chances = new ConcurrentHashMap<>();
    private final Random dice;

    Manners(Map<Misbehaviour, Double> chances, long seed) {
        this.chances.putAll(chances);
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
