package io.cityhelm.connect.simulator;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How a simulator is to behave. {@link #of} has the demonstration's values; the {@code with} methods change one each.
 *
 * @param pack the city that it plays
 * @param secret shared with the cockpit, see the department API
 * @param port 0 for any free one
 * @param seed the same seed tells the same story
 * @param speed of answers; 2 is twice as fast
 * @param firstEvent when the first, notable event comes after the start
 * @param eventEvery between the events after it
 * @param category of the first event; otherwise the gravest of the pack
 * @param district of the first event; otherwise one by the seed
 * @param declineChance how likely a department declines or returns an order, 0 to 1
 * @param misbehaviour what it does badly from the start, and how likely each time
 * @param clock by which it lives
 * @param manual true: time stands still but for {@link DepartmentSimulator#advance}
 * @param listener told what happens, on the simulator's threads
 */
public record SimulatorOptions(
        CityPack pack,
        String secret,
        int port,
        long seed,
        double speed,
        Duration firstEvent,
        Duration eventEvery,
        Optional<String> category,
        Optional<JurisdictionCode> district,
        double declineChance,
        Map<Misbehaviour, Double> misbehaviour,
        Clock clock,
        boolean manual,
        Consumer<SimulatorNews> listener) {

    /** @throws IllegalArgumentException when a number is out of its range */
    public SimulatorOptions {
        if (!(speed > 0) || !(declineChance >= 0 && declineChance <= 1)) {
            throw new IllegalArgumentException("speed is above 0, chances are 0 to 1");
        }
        misbehaviour = Map.copyOf(misbehaviour);
    }

    /** The demonstration: a first event after 5 s, further ones every 40 s, an order done in 30 to 40 s. */
    public static SimulatorOptions of(CityPack pack, String secret) {
        return new SimulatorOptions(
                pack,
                secret,
                0,
                2020,
                1,
                Duration.ofSeconds(5),
                Duration.ofSeconds(40),
                Optional.empty(),
                Optional.empty(),
                0,
                Map.of(),
                Clock.systemUTC(),
                false,
                news -> {});
    }

    public SimulatorOptions withPort(int value) {
        return new SimulatorOptions(
                pack,
                secret,
                value,
                seed,
                speed,
                firstEvent,
                eventEvery,
                category,
                district,
                declineChance,
                misbehaviour,
                clock,
                manual,
                listener);
    }

    public SimulatorOptions withSeed(long value) {
        return new SimulatorOptions(
                pack,
                secret,
                port,
                value,
                speed,
                firstEvent,
                eventEvery,
                category,
                district,
                declineChance,
                misbehaviour,
                clock,
                manual,
                listener);
    }

    public SimulatorOptions withSpeed(double value) {
        return new SimulatorOptions(
                pack,
                secret,
                port,
                seed,
                value,
                firstEvent,
                eventEvery,
                category,
                district,
                declineChance,
                misbehaviour,
                clock,
                manual,
                listener);
    }

    public SimulatorOptions withEvents(Duration first, Duration every) {
        return new SimulatorOptions(
                pack,
                secret,
                port,
                seed,
                speed,
                first,
                every,
                category,
                district,
                declineChance,
                misbehaviour,
                clock,
                manual,
                listener);
    }

    /** @param category id of the pack; @param district code of the pack */
    public SimulatorOptions withFirstEvent(Optional<String> category, Optional<JurisdictionCode> district) {
        return new SimulatorOptions(
                pack,
                secret,
                port,
                seed,
                speed,
                firstEvent,
                eventEvery,
                category,
                district,
                declineChance,
                misbehaviour,
                clock,
                manual,
                listener);
    }

    public SimulatorOptions withDeclineChance(double value) {
        return new SimulatorOptions(
                pack,
                secret,
                port,
                seed,
                speed,
                firstEvent,
                eventEvery,
                category,
                district,
                value,
                misbehaviour,
                clock,
                manual,
                listener);
    }

    /** @param chance how likely each time, 0 to 1 */
    public SimulatorOptions withMisbehaviour(Set<Misbehaviour> wanted, double chance) {
        return new SimulatorOptions(
                pack,
                secret,
                port,
                seed,
                speed,
                firstEvent,
                eventEvery,
                category,
                district,
                declineChance,
                wanted.stream().collect(java.util.stream.Collectors.toMap(m -> m, m -> chance)),
                clock,
                manual,
                listener);
    }

    /** Time moves only by {@link DepartmentSimulator#advance}: for tests and drills. */
    public SimulatorOptions withManualTime() {
        return new SimulatorOptions(
                pack,
                secret,
                port,
                seed,
                speed,
                firstEvent,
                eventEvery,
                category,
                district,
                declineChance,
                misbehaviour,
                clock,
                true,
                listener);
    }

    public SimulatorOptions withListener(Consumer<SimulatorNews> value) {
        return new SimulatorOptions(
                pack,
                secret,
                port,
                seed,
                speed,
                firstEvent,
                eventEvery,
                category,
                district,
                declineChance,
                misbehaviour,
                clock,
                manual,
                value);
    }

    @Override
    public String toString() {
        return "SimulatorOptions[" + pack.info().id() + ", port " + port + ", seed " + seed + ", speed " + speed + "]";
    }
}
