package io.cityhelm.core.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Town;
import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.calling.CallingDecisions;
import io.cityhelm.core.calling.CallingEvent;
import io.cityhelm.core.calling.Ladder;
import io.cityhelm.core.calling.Rung;
import io.cityhelm.core.decision.Table;
import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.force.AssignmentEvent;
import io.cityhelm.core.force.Brigade;
import io.cityhelm.core.handover.HandoverContent.Item;
import io.cityhelm.core.handover.HandoverContent.Section;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.report.ReportClocks;
import io.cityhelm.core.report.ReportRule;
import io.cityhelm.core.report.ReportStanding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnderWayDraftTest {

    private static final Duration FIRST = Duration.ofMinutes(30);
    private static final ReportClocks CLOCKS = new ReportClocks(
            List.of(new ReportRule(
                    Set.of(Grade.II),
                    Set.of(Level.STREET),
                    Optional.empty(),
                    FIRST,
                    Optional.empty(),
                    Optional.empty(),
                    Duration.ofHours(2))),
            category -> Optional.empty());
    private static final Incident MINE = Brigade.incident(Town.INCIDENT, Town.STREET);
    private static final Incident OTHERS = Brigade.incident(Brigade.OTHER, Town.OTHER_STREET);

    @Test
    void the_draft_lists_reports_with_their_clocks_ladders_that_run_and_units_that_are_held() {
        Calling quiet = Calling.evolve(
                null,
                CallingDecisions.set(
                        Town.ORDER, "n-2", Town.content(Town.INCIDENT, Town.STREET), Ladder.RUNGS, Town.NOON));
        Calling running = Calling.evolve(
                quiet,
                new CallingEvent.CallMade(
                        0, Rung.Channel.MESSAGE, Rung.Callee.DEPARTMENT, "fire", Town.NOON.plusSeconds(180)));

        UnderWay work = draft(List.of(running), List.of(held(MINE), held(OTHERS)));

        assertThat(work.reports().items())
                .containsExactly(new Item(
                        MINE.number(),
                        "leak",
                        "ReportKind.FIRST",
                        Optional.empty(),
                        "",
                        Optional.of(Town.NOON.plus(FIRST))));
        assertThat(work.calls().items()).singleElement().satisfies(call -> {
            assertThat(call.what()).isEqualTo("fire");
            assertThat(call.state()).isEqualTo("Channel.MESSAGE");
            assertThat(call.due()).isEqualTo(running.next().flatMap(Calling.Step::due));
        });
        assertThat(work.units())
                .isEqualTo(new Section(
                        1,
                        List.of(new Item(
                                MINE.number(),
                                "Engine 1",
                                "AssignmentState.RESERVED",
                                Optional.empty(),
                                "",
                                Optional.empty()))));
        assertThat(draft(List.of(quiet), List.of()).calls().total())
                .as("a ladder that nobody was called by yet does not run")
                .isZero();
    }

    @Test
    void what_is_under_way_is_recorded_with_the_draft() {
        HandoverId id = new HandoverId(new UUID(9, 9));
        Section none = new Section(0, List.of());
        HandoverContent content = new HandoverContent(Town.NOON, none, none, none, none, none, List.of());
        UnderWay work = new UnderWay(none, none, none);
        HandoverCommand draft = new HandoverCommand.Draft(id, Town.STREET, content, Optional.of(work));

        assertThat(Table.said(HandoverDecisions.decide(null, draft, Town.context(Town.STREET_OFFICER, Town.NOON))))
                .isEqualTo("handover-drafted + under-way-listed");
        Handover now = Handover.evolve(
                Handover.evolve(null, new HandoverEvent.HandoverDrafted(id, Town.STREET, content, "street", Town.NOON)),
                new HandoverEvent.UnderWayListed(work, Town.NOON));
        assertThat(now.work()).contains(work);
        assertThat(now.stage()).isEqualTo(HandoverStage.DRAFTED);
    }

    private static UnderWay draft(List<Calling> callings, List<Assignment> units) {
        return new UnderWayDraft(Town.TREE, CLOCKS)
                .of(Town.STREET, new UnderWayDraft.Work(List.of(MINE, OTHERS), ReportStanding.NONE, callings, units));
    }

    private static Assignment held(Incident incident) {
        return Assignment.evolve(
                null,
                new AssignmentEvent.UnitReserved(
                        Brigade.ENGINE, incident.id(), incident.number(), incident.owner(), "li", "", Town.NOON));
    }
}
