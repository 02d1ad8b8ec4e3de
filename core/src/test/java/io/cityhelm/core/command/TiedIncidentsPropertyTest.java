package io.cityhelm.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.HandClock;
import io.cityhelm.core.Shift;
import io.cityhelm.core.Town;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.store.Ledger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever commands whatever: what incidents have to do with each other holds together, on the disk as in the rules. */
class TiedIncidentsPropertyTest {

    private static final int STEPS = 300;
    private static final int SHIFTS = 12;

    @TempDir
    Path folder;

    private final Set<IncidentStage> seen = EnumSet.noneOf(IncidentStage.class);

    @Test
    void ties_hold_from_both_sides_and_what_has_ended_has_no_orders_out() throws Exception {
        for (int shift = 0; shift < SHIFTS; shift++) {
            mad(new Random(9_176L * shift + 20_261_122), folder.resolve("journal-" + shift + ".db"));
        }
        assertThat(seen).as("the shifts got somewhere").contains(IncidentStage.IN_PROGRESS, IncidentStage.MERGED);
    }

    private void mad(Random random, Path file) throws Exception {
        Shift shift = new Shift(random);
        HandClock clock = new HandClock(Town.NOON);
        try (Ledger ledger = Ledger.open(file);
                CommandDesk desk =
                        new CommandDesk(ledger.journal(), ledger.lookups(), Town.TREE, clock, clock.getZone())) {
            for (int i = 0; i < STEPS; i++) {
                clock.advance(Duration.ofSeconds(1));
                Shift.Step step = shift.next(clock.instant());
                Actor actor = random.nextInt(4) == 0 ? step.actor() : fitting(step, ledger.situation());
                Outcome outcome = desk.submit(actor, step.request()).get();
                if (outcome instanceof Outcome.Done) {
                    check(ledger.situation());
                }
            }
        }
    }

    /** Mostly it is whoever may: else the shift gets nowhere. */
    private static Actor fitting(Shift.Step step, Situation situation) throws JournalUnavailableException {
        return switch (step.request()) {
            case Request.OnIncident(IncidentCommand.AnswerHelp command, OptionalLong seen) -> Town.CITY_OFFICER;
            case Request.OnIncident(IncidentCommand command, OptionalLong seen) ->
                owner(situation, command.incident()).orElse(Town.CITY_OFFICER);
            case Request.OnOrder(OrderCommand.RecordAnswer command, OptionalLong seen) -> Town.FIRE;
            case Request.OnOrder(OrderCommand.RecordDelivery command, OptionalLong seen) -> Town.OUTBOX;
            case Request.OnOrder(OrderCommand.DraftAndIssue command, OptionalLong seen) ->
                officer(command.content().issuer());
            case Request.OnOrder(OrderCommand command, OptionalLong seen) -> {
                var order = situation.order(command.order());
                yield order.isEmpty()
                        ? step.actor()
                        : owner(situation, order.get().state().content().incident())
                                .orElse(Town.CITY_OFFICER);
            }
            default -> step.actor();
        };
    }

    private static Optional<Actor> owner(Situation situation, IncidentId id) throws JournalUnavailableException {
        return situation.incident(id).map(incident -> officer(incident.state().owner()));
    }

    private static Actor officer(JurisdictionCode at) {
        return new Actor.Officer("officer-" + at, "Officer", Role.CAPTAIN, at);
    }

    private void check(Situation situation) throws JournalUnavailableException {
        Map<IncidentId, Incident> all = Stream.of(situation.openIncidents(), situation.endedIncidents(100))
                .flatMap(Collection::stream)
                .map(Versioned::state)
                .collect(Collectors.toMap(Incident::id, Function.identity()));
        for (Incident each : all.values()) {
            seen.add(each.stage());
            checkParts(each, all);
            checkMerge(each, all);
            if (each.stage().isEnded()) {
                assertThat(situation.ordersOf(each.id()))
                        .as("orders of %s", each)
                        .allSatisfy(order ->
                                assertThat(order.state().stage().isEnded()).isTrue());
            }
        }
    }

    private static void checkParts(Incident each, Map<IncidentId, Incident> all) {
        each.ties().parent().map(all::get).ifPresent(parent -> {
            assertThat(parent.ties().children()).contains(each.id());
            assertThat(parent.ties().parent()).as("two levels, so no cycle").isEmpty();
            assertThat(each.ties().children()).isEmpty();
        });
        assertThat(each.ties().parent().map(all::containsKey)).isNotEqualTo(Optional.of(false));
        assertThat(each.ties().children())
                .doesNotHaveDuplicates()
                .allSatisfy(child -> assertThat(all.get(child).ties().parent()).contains(each.id()));
    }

    private static void checkMerge(Incident each, Map<IncidentId, Incident> all) {
        assertThat(each.ties().mergedInto().isPresent()).isEqualTo(each.stage() == IncidentStage.MERGED);
        Set<IncidentId> way = new HashSet<>();
        Optional<Incident> at = Optional.of(each);
        while (at.flatMap(one -> one.ties().mergedInto()).isPresent()) {
            assertThat(way.add(at.get().id())).as("no way leads back").isTrue();
            Incident into = all.get(at.get().ties().mergedInto().get());
            assertThat(into).as("where it goes on is there").isNotNull();
            assertThat(into.ties().absorbed()).contains(at.get().id());
            at = Optional.of(into);
        }
    }
}
