package io.cityhelm.connect.simulator;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * How a simulator is to behave. {@link #of} has the demonstration's values; each {@code with} method gives a copy with
 * something else in it, so that what was handed on never changes.
 */
public final class SimulatorOptions {

    private final CityPack pack;
    private final String secret;
    private int port = 0;
    private long seed = 2020;
    private double speed = 1;
    private Duration firstEvent = Duration.ofSeconds(5);
    private Duration eventEvery = Duration.ofSeconds(40);
    private Optional<String> category = Optional.empty();
    private Optional<JurisdictionCode> district = Optional.empty();
    private double declineChance = 0;
    private Map<Misbehaviour, Double> misbehaviour = Map.of();
    private Map<String, Set<Misbehaviour>> habits = Map.of();
    private boolean manual = false;
    private Consumer<SimulatorNews> listener = news -> {};

    private SimulatorOptions(CityPack pack, String secret) {
        this.pack = pack;
        this.secret = secret;
    }

    /** The demonstration: a first event after 5 s, further ones every 40 s, an order done in 30 to 40 s. */
    public static SimulatorOptions of(CityPack pack, String secret) {
        return new SimulatorOptions(pack, secret);
    }

    public SimulatorOptions withPort(int value) {
        return with(copy -> copy.port = value);
    }

    public SimulatorOptions withSeed(long value) {
        return with(copy -> copy.seed = value);
    }

    /** @throws IllegalArgumentException for a speed that is not above 0 */
    public SimulatorOptions withSpeed(double value) {
        if (!(value > 0)) {
            throw new IllegalArgumentException("speed is above 0, not " + value);
        }
        return with(copy -> copy.speed = value);
    }

    public SimulatorOptions withEvents(Duration first, Duration every) {
        return with(copy -> {
            copy.firstEvent = first;
            copy.eventEvery = every;
        });
    }

    /** @param category id of the pack; @param district code of the pack */
    public SimulatorOptions withFirstEvent(Optional<String> category, Optional<JurisdictionCode> district) {
        return with(copy -> {
            copy.category = category;
            copy.district = district;
        });
    }

    /** @throws IllegalArgumentException for a chance outside of 0 to 1 */
    public SimulatorOptions withDeclineChance(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a chance is 0 to 1, not " + value);
        }
        return with(copy -> copy.declineChance = value);
    }

    /** @param chance how likely each time, 0 to 1 */
    public SimulatorOptions withMisbehaviour(Set<Misbehaviour> wanted, double chance) {
        return with(copy -> copy.misbehaviour =
                wanted.stream().collect(Collectors.toUnmodifiableMap(kind -> kind, kind -> chance)));
    }

    /** @param value by department id: what it does badly every time, whatever the others do */
    public SimulatorOptions withHabits(Map<String, Set<Misbehaviour>> value) {
        return with(copy -> copy.habits = Map.copyOf(value));
    }

    /** Time moves only by {@link DepartmentSimulator#advance}: for tests and drills. */
    public SimulatorOptions withManualTime() {
        return with(copy -> copy.manual = true);
    }

    public SimulatorOptions withListener(Consumer<SimulatorNews> value) {
        return with(copy -> copy.listener = value);
    }

    /** The city that it plays. */
    public CityPack pack() {
        return pack;
    }

    /** Shared with the cockpit, see the department API. */
    public String secret() {
        return secret;
    }

    /** 0 for any free one. */
    public int port() {
        return port;
    }

    /** The same seed tells the same story. */
    public long seed() {
        return seed;
    }

    /** Of answers; 2 is twice as fast. */
    public double speed() {
        return speed;
    }

    /** When the first, notable event comes after the start. */
    public Duration firstEvent() {
        return firstEvent;
    }

    /** Between the events after it. */
    public Duration eventEvery() {
        return eventEvery;
    }

    /** Of the first event; otherwise the gravest of the pack. */
    public Optional<String> category() {
        return category;
    }

    /** Of the first event; otherwise one by the seed. */
    public Optional<JurisdictionCode> district() {
        return district;
    }

    /** How likely a department declines or returns an order, 0 to 1. */
    public double declineChance() {
        return declineChance;
    }

    /** What it does badly from the start, and how likely each time. */
    public Map<Misbehaviour, Double> misbehaviour() {
        return misbehaviour;
    }

    /** By department id: what it does badly every time. */
    public Map<String, Set<Misbehaviour>> habits() {
        return habits;
    }

    /** True: time stands still but for {@link DepartmentSimulator#advance}. */
    public boolean manual() {
        return manual;
    }

    /** Told what happens, on the simulator's threads. */
    public Consumer<SimulatorNews> listener() {
        return listener;
    }

    /** By which it lives. */
    public Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    public String toString() {
        return "SimulatorOptions[" + pack.info().id() + ", port " + port + ", seed " + seed + ", speed " + speed + "]";
    }

    private SimulatorOptions with(Consumer<SimulatorOptions> change) {
        SimulatorOptions copy = new SimulatorOptions(pack, secret);
        copy.port = port;
        copy.seed = seed;
        copy.speed = speed;
        copy.firstEvent = firstEvent;
        copy.eventEvery = eventEvery;
        copy.category = category;
        copy.district = district;
        copy.declineChance = declineChance;
        copy.misbehaviour = misbehaviour;
        copy.habits = habits;
        copy.manual = manual;
        copy.listener = listener;
        change.accept(copy);
        return copy;
    }
}
