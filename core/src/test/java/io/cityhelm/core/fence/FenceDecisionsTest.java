package io.cityhelm.core.fence;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Actor;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FenceDecisionsTest {

    private static final FenceId ID = new FenceId(new UUID(0, 7));
    private static final List<LonLat> SQUARE = List.of(
            new LonLat(120.12, 30.25), new LonLat(120.13, 30.25), new LonLat(120.13, 30.26), new LonLat(120.12, 30.26));
    private static final Instant LATER = Town.NOON.plusSeconds(60);

    private static final Fence SET = Fence.evolve(null, new FenceEvent.FenceSet(ID, drawn(), "street", Town.NOON));
    private static final Fence BEGUN = Fence.evolve(SET, new FenceEvent.FenceBegun(List.of("in"), Town.NOON));
    private static final Fence ENDED = Fence.evolve(BEGUN, new FenceEvent.FenceEnded("over", "street", Town.NOON));

    private static FenceTerms drawn() {
        return terms("lake", Optional.empty(), SQUARE, Town.STREET, FenceWatchFor.ENTERING, 30);
    }

    private static FenceTerms terms(
            String name,
            Optional<JurisdictionCode> place,
            List<LonLat> corners,
            JurisdictionCode where,
            FenceWatchFor watch,
            double margin) {
        return new FenceTerms(name, place, corners, where, List.of(), watch, Grade.III, margin);
    }

    private static FenceCommand set(FenceTerms terms) {
        return new FenceCommand.Set(ID, terms);
    }

    private static FenceCommand end(String reason) {
        return new FenceCommand.End(ID, reason);
    }

    private static final FenceCommand BEGIN = new FenceCommand.Begin(ID, List.of("in"));

    private static FenceCommand cross(String unit, FenceSide to, Instant seenAt) {
        return new FenceCommand.Cross(
                ID, unit, to, SQUARE.getFirst(), seenAt, AlertKey.of("geofence", unit), Town.alert(Optional.empty()));
    }

    private static String said(Fence now, FenceCommand command, Actor actor) {
        return Table.said(FenceDecisions.decide(now, command, Town.context(actor, LATER)));
    }

    @Test
    void every_command_in_every_state() {
        FenceCommand entered = cross("out", FenceSide.INSIDE, LATER);
        // not set, set, watched, ended
        row(set(drawn()), Town.STREET_OFFICER, "fence-set", "fence.exists", "fence.exists", "fence.exists");
        row(end("over"), Town.STREET_OFFICER, "fence.unknown", "fence-ended", "fence-ended", "fence.ended");
        row(BEGIN, Town.OUTBOX, "fence.unknown", "fence-begun", "fence.begun", "fence.ended");
        row(entered, Town.OUTBOX, "fence.unknown", "fence.not-begun", "fence-crossed", "fence.ended");
    }

    private static void row(FenceCommand command, Actor actor, String unset, String set, String begun, String ended) {
        assertThat(List.of(
                        said(null, command, actor),
                        said(SET, command, actor),
                        said(BEGUN, command, actor),
                        said(ENDED, command, actor)))
                .as(command.toString())
                .containsExactly(unset, set, begun, ended);
    }

    @Test
    void a_person_sets_and_ends_where_they_answer_and_never_says_what_units_do() {
        assertThat(said(null, set(drawn()), Town.DISTRICT_OFFICER)).isEqualTo("fence-set");
        assertThat(said(null, set(drawn()), Town.OTHER_STREET_OFFICER)).isEqualTo("authority.outside-jurisdiction");
        assertThat(said(null, set(drawn()), Town.OBSERVER)).isEqualTo("authority.role");
        assertThat(said(null, set(drawn()), Town.GRID_OFFICER)).isEqualTo("authority.role");
        assertThat(said(null, set(drawn()), Town.FIRE)).isEqualTo("authority.department");
        assertThat(said(BEGUN, end("over"), Town.OTHER_STREET_OFFICER)).isEqualTo("authority.outside-jurisdiction");
        assertThat(said(BEGUN, end(" "), Town.STREET_OFFICER)).isEqualTo("text.missing");
        assertThat(said(SET, BEGIN, Town.CITY_OFFICER)).isEqualTo("authority.not-by-hand");
        assertThat(said(BEGUN, cross("out", FenceSide.INSIDE, LATER), Town.CITY_OFFICER))
                .isEqualTo("authority.not-by-hand");
    }

    @Test
    void its_ground_is_a_jurisdiction_or_a_drawing_that_somebody_can_be_inside_of() {
        FenceWatchFor both = FenceWatchFor.BOTH;
        Optional<JurisdictionCode> street = Optional.of(Town.STREET);
        assertThat(said(null, set(terms("s", street, List.of(), Town.STREET, both, 30)), Town.STREET_OFFICER))
                .isEqualTo("fence-set");
        assertThat(said(null, set(terms("s", street, SQUARE, Town.STREET, both, 30)), Town.STREET_OFFICER))
                .isEqualTo("fence.no-ground");
        assertThat(said(null, set(terms("s", street, List.of(), Town.GRID, both, 30)), Town.STREET_OFFICER))
                .as("nobody reaches further than they answer for by naming a smaller place")
                .isEqualTo("fence.no-ground");
        assertThat(said(null, set(drawnOf(SQUARE.subList(0, 2), 30)), Town.STREET_OFFICER))
                .isEqualTo("fence.corners");
        assertThat(said(null, set(drawnOf(Collections.nCopies(201, SQUARE.getFirst()), 30)), Town.STREET_OFFICER))
                .isEqualTo("fence.corners");
        assertThat(said(null, set(drawnOf(SQUARE, 600)), Town.STREET_OFFICER)).isEqualTo("fence.too-small");
        assertThat(said(null, set(drawnOf(SQUARE, -1)), Town.STREET_OFFICER)).isEqualTo("fence.margin");
        assertThat(said(null, set(drawnOf(SQUARE, 1_001)), Town.STREET_OFFICER)).isEqualTo("fence.margin");
        assertThat(said(null, set(drawnOf(SQUARE, Double.NaN)), Town.STREET_OFFICER))
                .isEqualTo("fence.margin");
        assertThat(said(null, set(terms(" ", Optional.empty(), SQUARE, Town.STREET, both, 30)), Town.STREET_OFFICER))
                .isEqualTo("text.missing");
    }

    private static FenceTerms drawnOf(List<LonLat> corners, double margin) {
        return terms("lake", Optional.empty(), corners, Town.STREET, FenceWatchFor.BOTH, margin);
    }

    @Test
    void a_crossing_is_from_one_side_to_the_other_and_newer_than_the_last() {
        assertThat(said(BEGUN, cross("in", FenceSide.INSIDE, LATER), Town.OUTBOX))
                .isEqualTo("fence.same-side");
        assertThat(said(BEGUN, cross("never seen", FenceSide.OUTSIDE, LATER), Town.OUTBOX))
                .isEqualTo("fence.same-side");
        Fence entered = crossed(BEGUN, "out", FenceSide.INSIDE, LATER);
        assertThat(entered.sideOf("out")).isEqualTo(FenceSide.INSIDE);
        assertThat(entered.inside()).isEqualTo(2);
        assertThat(said(entered, cross("out", FenceSide.OUTSIDE, LATER), Town.OUTBOX))
                .isEqualTo("fence.old-position");
        Fence left = crossed(entered, "out", FenceSide.OUTSIDE, LATER.plusSeconds(1));
        assertThat(left.sideOf("out")).isEqualTo(FenceSide.OUTSIDE);
    }

    private static Fence crossed(Fence fence, String unit, FenceSide to, Instant seenAt) {
        Decision<FenceEvent> decision =
                FenceDecisions.decide(fence, cross(unit, to, seenAt), Town.context(Town.OUTBOX, LATER));
        return Fence.evolve(fence, decision.fold(List::getFirst, refusal -> {
            throw new AssertionError(refusal);
        }));
    }

    @ParameterizedTest
    @CsvSource({
        "ENTERING, INSIDE, true",
        "ENTERING, OUTSIDE, false",
        "LEAVING, INSIDE, false",
        "LEAVING, OUTSIDE, true",
        "BOTH, INSIDE, true",
        "BOTH, OUTSIDE, true"
    })
    void every_crossing_is_recorded_and_those_are_told_that_it_is_for(FenceWatchFor watch, FenceSide to, boolean told) {
        Fence fence = Fence.evolve(
                Fence.evolve(
                        null,
                        new FenceEvent.FenceSet(
                                ID,
                                terms("lake", Optional.empty(), SQUARE, Town.STREET, watch, 30),
                                "street",
                                Town.NOON)),
                new FenceEvent.FenceBegun(List.of("in"), Town.NOON));
        String unit = to == FenceSide.INSIDE ? "out" : "in";

        FenceEvent event = FenceDecisions.decide(fence, cross(unit, to, LATER), Town.context(Town.OUTBOX, LATER))
                .fold(List::getFirst, refusal -> {
                    throw new AssertionError(refusal);
                });

        assertThat(((FenceEvent.FenceCrossed) event).told()).isEqualTo(told);
    }
}
