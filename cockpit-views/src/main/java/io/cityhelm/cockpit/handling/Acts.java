package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.cockpit.alert.AlertActions;
import io.cityhelm.cockpit.alert.AlertBoards;
import io.cityhelm.cockpit.alert.AlertForms;
import io.cityhelm.cockpit.alert.AlertModel;
import io.cityhelm.cockpit.alert.Twinning;
import io.cityhelm.cockpit.calling.CallActions;
import io.cityhelm.cockpit.calling.LadderWords;
import io.cityhelm.cockpit.dispatch.OrderActions;
import io.cityhelm.cockpit.dispatch.OrderRows;
import io.cityhelm.cockpit.dispatch.OrderWriting;
import io.cityhelm.cockpit.dispatch.ResponseForms;
import io.cityhelm.cockpit.force.ForceActions;
import io.cityhelm.cockpit.force.MusterModel;
import io.cityhelm.cockpit.incident.CaseActions;
import io.cityhelm.cockpit.incident.CaseBoards;
import io.cityhelm.cockpit.incident.CaseFacts;
import io.cityhelm.cockpit.incident.CaseModel;
import io.cityhelm.cockpit.incident.ReportForms;
import io.cityhelm.cockpit.incident.TimelineWords;
import io.cityhelm.cockpit.incident.UpwardReports;
import io.cityhelm.cockpit.incidentroom.RoomActions;
import io.cityhelm.cockpit.incidentroom.RoomModel;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.plan.ActivationForms;
import io.cityhelm.cockpit.plan.PlanForms;
import io.cityhelm.cockpit.plan.PlanWords;
import io.cityhelm.cockpit.plan.PlansModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.sketch.SketchForms;
import io.cityhelm.cockpit.sketch.SketchModel;
import io.cityhelm.cockpit.sketch.Sketching;
import io.cityhelm.cockpit.staffing.StaffingForms;
import io.cityhelm.cockpit.staffing.StaffingWords;
import io.cityhelm.cockpit.switching.SwitchActions;
import io.cityhelm.cockpit.switching.SwitchBoards;
import io.cityhelm.cockpit.switching.SwitchModel;
import io.cityhelm.cockpit.text.SourceNames;
import io.cityhelm.cockpit.warning.Outlines;
import io.cityhelm.cockpit.warning.WarningForms;
import io.cityhelm.cockpit.warning.WarningsModel;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.proposal.PlanProposals;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Everything that can be done from the handling panels, in one language: the actions with their forms, wired to the desk
 * that writes. No node is made here. FX thread.
 */
final class Acts {

    private final CockpitServices services;
    private final Messages messages;
    private final Seat seat;
    private final ZoneId zone;
    private final CommandHand hand;
    private final Wording wording;
    private final Identities identities = new Identities();
    private final OrderRows rows;
    private final CaseFacts facts;
    private final OrderWriting writing;
    private final Consumer<IncidentId> select;
    private final ReportForms reports;
    private final AlertActions alerts;
    private final CaseActions cases;
    private final OrderActions orders;
    private final ForceActions force;
    private final RoomActions room;
    private final SketchForms sketches;
    private final SketchModel drawn;

    /** @param select called with an incident that was opened */
    Acts(
            CockpitServices services,
            Messages messages,
            Seat seat,
            PictureModel picture,
            SourceNames sources,
            MusterModel muster,
            RoomModel notes,
            SketchModel drawn,
            Consumer<IncidentId> select) {
        this.services = services;
        this.messages = messages;
        this.seat = seat;
        this.select = select;
        this.zone = services.pack().info().zone();
        this.hand = new CommandHand(services.desk(), seat, services.clock(), services.background());
        this.wording = new Wording(messages);
        this.rows = new OrderRows(services.pack(), messages);
        this.facts = new CaseFacts(services.pack(), services.tree(), messages, sources);
        this.writing = new OrderWriting(services.pack(), services.tree(), identities, hand, wording);
        this.reports = new ReportForms(services.pack(), services.tree(), identities, hand, wording, facts, select);
        this.alerts = new AlertActions(
                hand,
                wording,
                new AlertForms(hand, wording, zone, reports),
                new Twinning(
                        services.pack().limits().twins(),
                        () -> picture.picture().get().incidents()));
        Supplier<List<Incident>> open = () -> picture.picture().get().incidents().stream()
                .map(Versioned::state)
                .toList();
        this.cases = new CaseActions(services.tree(), hand, wording, writing, facts, open);
        this.orders = new OrderActions(services.pack(), identities, hand, wording, rows);
        this.force = new ForceActions(
                services.pack(), services.units(), services.depots(), services.clock(), muster, hand, wording);
        this.room = new RoomActions(services.pack(), notes, identities, hand, wording);
        this.drawn = drawn;
        this.sketches = new SketchForms(drawn, identities, hand, wording);
    }

    /** The forms of reports by hand. */
    ReportForms reports() {
        return reports;
    }

    ForceActions force() {
        return force;
    }

    SketchForms sketches() {
        return sketches;
    }

    RoomActions room() {
        return room;
    }

    /** The selected alert with what can be done to it. */
    AlertBoards boards(AlertModel model) {
        return new AlertBoards(model, alerts, facts, messages, zone);
    }

    /** The selected suggestion or response with what can be done to it. @param plans tells what is in force */
    SwitchBoards boards(SwitchModel model, PlansModel plans) {
        PlanWords words =
                new PlanWords(services.pack(), services.tree(), new io.cityhelm.cockpit.text.Wording(messages, zone));
        PlanForms starts = new PlanForms(
                plans, new PlanProposals(services.pack()), words, services.tree(), hand, identities, wording);
        ActivationForms steps = new ActivationForms(plans, services.pack(), words, hand, identities, wording);
        StaffingWords posts = new StaffingWords(
                services.pack(), services.tree(), new io.cityhelm.cockpit.text.Wording(messages, zone));
        StaffingForms staffing = new StaffingForms(posts, services.tree(), hand, wording, plans::refresh);
        return new SwitchBoards(
                model,
                new SwitchActions(plans, services.pack(), starts, steps, staffing, words, hand, wording),
                words,
                posts,
                messages);
    }

    /** The selected incident with what can be done to it. */
    CaseBoards boards(CaseModel model) {
        TimelineWords timeline = new TimelineWords(services.pack(), services.tree(), messages);
        return new CaseBoards(
                model,
                seat,
                facts,
                cases,
                orders,
                new CallActions(hand, wording, new LadderWords(services.pack(), services.tree(), messages)),
                rows,
                timeline,
                new UpwardReports(
                        services.tree(),
                        services.pack().reportClocks(),
                        hand,
                        wording,
                        facts,
                        timeline,
                        zone,
                        services.clock()),
                this::further);
    }

    /**
     * The forms that a typed line opens.
     *
     * @param issued the warnings that this city gives out
     * @param byHand makes the form of a report by hand
     */
    TypedForms typed(Matters matters, WarningsModel issued, Sketching drawing, Supplier<ActionForm> byHand) {
        WarningForms warnings = new WarningForms(
                issued,
                services.tree(),
                new Outlines(services.pack().boundaries(), services.background(), drawn),
                hand,
                identities,
                new io.cityhelm.cockpit.text.Wording(messages, zone));
        return new TypedForms(
                matters,
                cases,
                orders,
                alerts,
                new ResponseForms(services.pack(), identities, hand, wording, writing, select),
                this::further,
                new TypedWarnings(issued, warnings, seat, messages),
                drawing,
                byHand,
                messages);
    }

    Undo undo(Matters matters) {
        return new Undo(matters, cases, orders, hand, wording);
    }

    private List<Action> further(Incident incident) {
        return Stream.of(force.of(incident), room.of(incident), sketches.of(incident))
                .flatMap(List::stream)
                .toList();
    }
}
