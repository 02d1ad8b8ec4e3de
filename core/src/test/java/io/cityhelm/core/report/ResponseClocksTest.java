package io.cityhelm.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Responses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * The written rule of {@link ReportClocks}, sentence by sentence. A level of number n asks for a call in 15n minutes, the
 * first report in 30n minutes and a follow-up every n hours; peace for the first in three hours, and one every six.
 */
class ResponseClocksTest {

    private static final Incident LEAK = Town.leak();
    private static final IncidentId ANOTHER = new IncidentId(new UUID(3, 3));
    private static final ReportRule PEACE = new ReportRule(
            Set.of(Grade.II),
            Set.of(Level.STREET, Level.DISTRICT),
            Optional.empty(),
            Duration.ofHours(3),
            Optional.of(Duration.ofHours(6)),
            Optional.of(Duration.ofDays(1)),
            Duration.ofHours(2));

    @Test
    void given_peace_when_nothing_was_said_then_the_first_report_is_due_and_no_call() {
        assertThat(next(LEAK)).contains(due(ReportKind.FIRST, minutes(180)));
        assertThat(due(ReportKind.PHONE, LEAK)).isEmpty();
    }

    @Test
    void given_a_response_when_nothing_was_said_then_a_call_and_the_first_report_are_due_from_its_start() {
        Activation response = since(60, Town.DISTRICT, "chemistry", ResponseLevel.II);

        assertThat(next(LEAK, response)).contains(due(ReportKind.PHONE, minutes(90), ResponseLevel.II, 30));
        assertThat(due(ReportKind.FIRST, LEAK, response)).contains(minutes(120));
    }

    @Test
    void given_a_response_when_the_level_got_the_incident_later_then_the_clocks_count_from_there() {
        Incident escalated = Incident.evolve(
                LEAK, new IncidentEvent.IncidentEscalated(Town.STREET, Town.DISTRICT, "big", minutes(70)));
        Activation response = since(60, Town.DISTRICT, "chemistry", ResponseLevel.II);

        assertThat(due(ReportKind.PHONE, escalated, response)).contains(minutes(100));
        assertThat(due(ReportKind.FIRST, escalated, response)).contains(minutes(130));
    }

    @Test
    void given_a_call_or_a_first_report_when_one_looks_then_no_call_is_asked_for_any_more() {
        Activation response = since(0, Town.DISTRICT, "chemistry", ResponseLevel.I);
        ReportFile called = ReportFile.evolve(null, call(5));
        ReportFile sent = ReportFile.evolve(null, sent(ReportKind.FIRST, 5));

        assertThat(clocks().next(LEAK, standing(called, response), Town.TREE))
                .contains(due(ReportKind.FIRST, minutes(30), ResponseLevel.I, 30));
        assertThat(clocks().due(ReportKind.PHONE, LEAK, standing(sent, response), Town.TREE))
                .isEmpty();
    }

    @Test
    void given_a_long_silence_when_a_response_starts_then_the_follow_up_is_due_from_its_start_and_not_late_already() {
        ReportFile sent = ReportFile.evolve(null, sent(ReportKind.FIRST, 0));
        Activation response = since(300, Town.CITY, "chemistry", ResponseLevel.II);
        Activation late = since(350, Town.CITY, "chemistry", ResponseLevel.II);

        assertThat(clocks().next(LEAK, standing(sent), Town.TREE)).contains(due(ReportKind.FOLLOW_UP, minutes(360)));
        assertThat(clocks().next(LEAK, standing(sent, late), Town.TREE))
                .as("a response never makes a report later")
                .contains(due(ReportKind.FOLLOW_UP, minutes(360)));
        assertThat(clocks().next(
                                LEAK,
                                standing(ReportFile.evolve(sent, sent(ReportKind.FOLLOW_UP, 310)), response),
                                Town.TREE))
                .contains(due(ReportKind.FOLLOW_UP, minutes(430), ResponseLevel.II, 120));
    }

    @Test
    void given_a_raise_when_the_milder_clock_ends_sooner_then_it_still_holds() {
        Activation raised = Responses.changed(
                since(0, Town.DISTRICT, "chemistry", ResponseLevel.III), ResponseLevel.II, minutes(40));

        assertThat(next(LEAK, raised))
                .as("III asked for a call by 45; II counts from 40")
                .contains(due(ReportKind.PHONE, minutes(45), ResponseLevel.III, 45));
        assertThat(due(ReportKind.FIRST, LEAK, raised)).contains(minutes(90));
    }

    @Test
    void given_a_raise_and_a_lowering_when_one_looks_then_what_held_before_holds_again() {
        Activation raised = Responses.changed(
                since(0, Town.DISTRICT, "chemistry", ResponseLevel.III), ResponseLevel.I, minutes(10));

        assertThat(due(ReportKind.PHONE, LEAK, raised)).contains(minutes(25));
        assertThat(next(LEAK, Responses.changed(raised, ResponseLevel.III, minutes(20))))
                .contains(due(ReportKind.PHONE, minutes(45), ResponseLevel.III, 45));
        assertThat(next(LEAK, Responses.changed(raised, ResponseLevel.II, minutes(20))))
                .as("II is new, and III goes on below it")
                .contains(due(ReportKind.PHONE, minutes(45), ResponseLevel.III, 45));
    }

    @Test
    void given_a_lowering_to_a_level_that_was_not_in_force_then_its_clocks_begin() {
        Activation lowered =
                Responses.changed(since(0, Town.DISTRICT, "chemistry", ResponseLevel.I), ResponseLevel.II, minutes(10));

        assertThat(next(LEAK, lowered)).contains(due(ReportKind.PHONE, minutes(40), ResponseLevel.II, 30));
    }

    @Test
    void given_the_end_of_the_response_then_peace_counts_again() {
        Activation response = since(0, Town.DISTRICT, "chemistry", ResponseLevel.I);

        assertThat(next(LEAK, Responses.ended(response, minutes(10)))).contains(due(ReportKind.FIRST, minutes(180)));
    }

    @Test
    void given_overlapping_responses_then_the_earliest_clock_of_all_counts() {
        Activation city = since(0, Town.CITY, "chemistry", ResponseLevel.III);
        Activation district = since(40, Town.DISTRICT, "chemistry", ResponseLevel.II);

        assertThat(next(LEAK, city, district)).contains(due(ReportKind.PHONE, minutes(45), ResponseLevel.III, 45));
        assertThat(due(ReportKind.FIRST, LEAK, city, district)).contains(minutes(90));
        assertThat(due(ReportKind.FIRST, LEAK, since(20, Town.DISTRICT, "chemistry", ResponseLevel.II), city))
                .contains(minutes(80));
    }

    @Test
    void given_a_response_elsewhere_or_in_another_domain_then_nothing_changes_but_for_the_incident_that_it_is_about() {
        Activation elsewhere = since(0, Town.OTHER_STREET, "chemistry", ResponseLevel.I);
        Activation fire = since(0, Town.CITY, "fire", ResponseLevel.I);
        Activation about = Responses.activeSince(Town.NOON, Town.CITY, "fire", Town.INCIDENT, ResponseLevel.I, "n-7");

        assertThat(next(LEAK, elsewhere, fire)).isEqualTo(next(LEAK));
        assertThat(next(LEAK, about)).map(ReportClocks.Due::kind).contains(ReportKind.PHONE);
    }

    @Test
    void given_what_no_rule_of_peace_fits_then_a_response_asks_for_nothing_either() {
        Incident small =
                Incident.evolve(LEAK, new IncidentEvent.IncidentRegraded(Grade.II, Grade.IV, "small", Town.NOON));

        assertThat(next(small, since(0, Town.CITY, "chemistry", ResponseLevel.I)))
                .isEmpty();
    }

    @Test
    void given_the_end_of_the_handling_then_no_call_is_asked_for() {
        Incident resolved = Incident.evolve(LEAK, new IncidentEvent.IncidentResolved("sealed", minutes(5)));

        assertThat(next(resolved, since(0, Town.CITY, "chemistry", ResponseLevel.I)))
                .contains(due(ReportKind.FIRST, minutes(30), ResponseLevel.I, 30));
    }

    @Test
    void given_a_peace_that_asks_for_calls_then_the_earlier_of_both_counts() {
        ReportRule calls = new ReportRule(
                PEACE.grades(),
                PEACE.levels(),
                Optional.of(Duration.ofMinutes(20)),
                PEACE.first(),
                PEACE.followUp(),
                PEACE.daily(),
                PEACE.last());
        ReportClocks clocks = new ReportClocks(List.of(calls), category -> Optional.of("chemistry"));

        assertThat(clocks.next(LEAK, ReportStanding.NONE, Town.TREE)).contains(due(ReportKind.PHONE, minutes(20)));
        assertThat(clocks.next(
                        LEAK,
                        ReportStanding.of(List.of(), List.of(since(0, Town.CITY, "chemistry", ResponseLevel.I))),
                        Town.TREE))
                .contains(due(ReportKind.PHONE, minutes(15), ResponseLevel.I, 15));
    }

    /** Whatever is started, raised, lowered and ended, in whatever order and place. */
    @Property(tries = 300)
    void no_switch_makes_a_report_late_that_was_not_and_no_response_makes_one_later_than_in_peace(@ForAll long seed) {
        Random random = new Random(seed);
        Optional<ReportFile> file = random.nextBoolean()
                ? Optional.of(ReportFile.evolve(null, sent(ReportKind.FIRST, 0)))
                : Optional.empty();
        List<Activation> responses = new ArrayList<>();
        Instant now = Town.NOON;
        for (int step = 0; step < 12; step++) {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(40)));
            List<ReportClocks.Due> before = all(file, responses);
            switchSomething(responses, random, now, step);
            List<ReportClocks.Due> after = all(file, responses);
            Instant at = now;
            for (ReportClocks.Due due : after) {
                boolean wasLate = before.stream()
                        .anyMatch(one -> one.kind() == due.kind() && one.at().isBefore(at));
                assertThat(wasLate || !due.at().isBefore(at))
                        .as("%s after %s of %s", due, at, responses)
                        .isTrue();
                assertThat(all(file, List.of()))
                        .filteredOn(one -> one.kind() == due.kind())
                        .allSatisfy(peace -> assertThat(due.at()).isBeforeOrEqualTo(peace.at()));
            }
        }
    }

    private static void switchSomething(List<Activation> responses, Random random, Instant now, int step) {
        int which = responses.isEmpty() ? 0 : random.nextInt(responses.size() + 1);
        ResponseLevel level = ResponseLevel.values()[random.nextInt(4)];
        if (which == responses.size()) {
            List<JurisdictionCode> scopes = List.of(Town.CITY, Town.DISTRICT, Town.OTHER_STREET);
            responses.add(Responses.activeSince(
                    now, scopes.get(random.nextInt(3)), "chemistry", ANOTHER, level, "n-" + step));
        } else if (random.nextInt(4) == 0) {
            responses.set(which, Responses.ended(responses.get(which), now));
        } else if (responses.get(which).stage().isInForce()) {
            responses.set(which, Responses.changed(responses.get(which), level, now));
        }
    }

    private static List<ReportClocks.Due> all(Optional<ReportFile> file, List<Activation> responses) {
        ReportStanding standing = ReportStanding.of(file.stream().toList(), responses);
        List<ReportClocks.Due> all = new ArrayList<>();
        for (ReportKind kind : ReportKind.values()) {
            clocks().due(kind, LEAK, standing, Town.TREE).ifPresent(at -> all.add(due(kind, at)));
        }
        return all;
    }

    private static ReportClocks clocks() {
        return new ReportClocks(
                List.of(PEACE), category -> Optional.of("chemistry").filter(d -> category.equals("chemical-leak")));
    }

    private static Optional<ReportClocks.Due> next(Incident incident, Activation... responses) {
        return clocks().next(incident, ReportStanding.of(List.of(), List.of(responses)), Town.TREE);
    }

    private static Optional<Instant> due(ReportKind kind, Incident incident, Activation... responses) {
        return clocks().due(kind, incident, ReportStanding.of(List.of(), List.of(responses)), Town.TREE);
    }

    private static ReportStanding standing(ReportFile file, Activation... responses) {
        return ReportStanding.of(List.of(file), List.of(responses));
    }

    private static Activation since(int minutes, JurisdictionCode scope, String domain, ResponseLevel level) {
        return Responses.activeSince(minutes(minutes), scope, domain, ANOTHER, level, "n-" + minutes);
    }

    private static Instant minutes(int minutes) {
        return Town.NOON.plus(Duration.ofMinutes(minutes));
    }

    private static ReportClocks.Due due(ReportKind kind, Instant at) {
        return new ReportClocks.Due(kind, at, Optional.empty());
    }

    private static ReportClocks.Due due(ReportKind kind, Instant at, ResponseLevel level, int minutes) {
        return new ReportClocks.Due(kind, at, Optional.of(new ReportClocks.Hurry(level, Duration.ofMinutes(minutes))));
    }

    private static ReportEvent.ReportSent sent(ReportKind kind, int minutes) {
        return new ReportEvent.ReportSent(
                Town.INCIDENT,
                kind,
                1,
                Town.STREET,
                Optional.of(Town.DISTRICT),
                "x",
                Optional.empty(),
                "li",
                minutes(minutes));
    }

    private static ReportEvent.ReportTelephoned call(int minutes) {
        return new ReportEvent.ReportTelephoned(
                Town.INCIDENT,
                Town.STREET,
                Optional.of(Town.DISTRICT),
                "Wang",
                minutes(minutes),
                "x",
                Optional.empty(),
                "li",
                minutes(minutes));
    }
}
