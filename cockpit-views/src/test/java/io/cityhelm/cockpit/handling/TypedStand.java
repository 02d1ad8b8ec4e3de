package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.cockpit.alert.AlertActions;
import io.cityhelm.cockpit.alert.AlertForms;
import io.cityhelm.cockpit.alert.Twinning;
import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.dispatch.OrderActions;
import io.cityhelm.cockpit.dispatch.OrderRows;
import io.cityhelm.cockpit.dispatch.OrderWriting;
import io.cityhelm.cockpit.dispatch.ResponseForms;
import io.cityhelm.cockpit.force.ForceActions;
import io.cityhelm.cockpit.force.MusterModel;
import io.cityhelm.cockpit.incident.CaseActions;
import io.cityhelm.cockpit.incident.CaseFacts;
import io.cityhelm.cockpit.incident.CaseModel;
import io.cityhelm.cockpit.incident.ReportForms;
import io.cityhelm.cockpit.search.BarStand;
import io.cityhelm.cockpit.sketch.DrawingBoard;
import io.cityhelm.cockpit.sketch.SketchForms;
import io.cityhelm.cockpit.sketch.SketchModel;
import io.cityhelm.cockpit.sketch.Sketching;
import io.cityhelm.cockpit.text.SourceNames;
import io.cityhelm.cockpit.warning.Outlines;
import io.cityhelm.cockpit.warning.WarningForms;
import io.cityhelm.cockpit.warning.WarningsModel;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.fusion.FusionRules;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.room.Sketch;
import io.cityhelm.core.room.SketchShape;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.MessageStatus;
import io.cityhelm.core.warning.WarningRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The command bar's model over a real journal: what is asked stands here instead of on a screen. */
public final class TypedStand extends BarStand implements AutoCloseable {

    public final HandlingFixture city;
    private Optional<ActionForm> asked = Optional.empty();

    public TypedStand(Path folder) throws Exception {
        city = new HandlingFixture(
                folder,
                Background.inline(),
                false,
                HandlingFixture.LADDERS.with(new WarningRules(HandlingFixture.PACK.warnings(), MessageStatus.ACTUAL)));
        Messages chinese = HandlingFixture.chinese();
        CommandHand hand = new CommandHand(city.desk, city.seat, city.clock, Background.inline());
        Wording wording = new Wording(chinese);
        Identities identities = new Identities();
        CaseFacts facts = new CaseFacts(
                HandlingFixture.PACK, HandlingFixture.TREE, chinese, new SourceNames(HandlingFixture.PACK, chinese));
        OrderWriting writing = new OrderWriting(HandlingFixture.PACK, HandlingFixture.TREE, identities, hand, wording);
        ReportForms reports = new ReportForms(
                HandlingFixture.PACK, HandlingFixture.TREE, identities, hand, wording, facts, this::select);
        CaseActions cases = new CaseActions(HandlingFixture.TREE, hand, wording, writing, facts, List::of);
        OrderActions orders = new OrderActions(
                HandlingFixture.PACK, identities, hand, wording, new OrderRows(HandlingFixture.PACK, chinese));
        AlertActions alerts = new AlertActions(
                hand,
                wording,
                new AlertForms(hand, wording, HandlingFixture.PACK.info().zone(), reports),
                new Twinning(FusionRules.NONE, List::of));
        Matters matters =
                new Matters(city.seat, city.picture, new CaseModel(city.services, chinese, city.seat, city.picture));
        Notices notices = new Notices();
        ActionDesk desk = new ActionDesk(form -> asked = Optional.of(form), notices);
        SketchModel drawn = new SketchModel(city.ledger.lookups().sketches(), Background.inline());
        SketchForms drawings = new SketchForms(drawn, identities, hand, wording);
        Sketching sketching = new Sketching(
                drawn,
                drawings,
                desk,
                notices,
                chinese,
                () -> matters.incident(Optional.empty())
                        .map(what -> what.incident().state()));
        sketching.use(new OnePoint());
        MusterModel muster = new MusterModel(city.ledger.lookups().forces(), city.picture, Background.inline());
        ForceActions force = new ForceActions(
                HandlingFixture.PACK, city.services.units(), city.services.depots(), city.clock, muster, hand, wording);
        WarningsModel issued = new WarningsModel(city.ledger.lookups().warnings(), city.picture, Background.inline());
        WarningForms warnings = new WarningForms(
                issued,
                HandlingFixture.TREE,
                new Outlines(HandlingFixture.PACK.boundaries(), Background.inline(), drawn),
                hand,
                identities,
                new io.cityhelm.cockpit.text.Wording(
                        chinese, HandlingFixture.PACK.info().zone()));
        TypedCommands typed = new TypedCommands(
                new TypedForms(
                        matters,
                        cases,
                        orders,
                        alerts,
                        new ResponseForms(HandlingFixture.PACK, identities, hand, wording, writing, this::select),
                        incident -> Stream.of(force.of(incident), drawings.of(incident))
                                .flatMap(List::stream)
                                .toList(),
                        new TypedWarnings(issued, warnings, city.seat, chinese),
                        sketching,
                        () -> reports.byHand(new Place(
                                city.seat.place().get().seat(),
                                city.seat.place().get().code(),
                                "")),
                        chinese),
                new Undo(matters, cases, orders, hand, wording),
                desk,
                notices,
                chinese,
                () -> form().isPresent());
        build(city, typed, chinese);
    }

    /** A hand that draws one point at once. */
    private static final class OnePoint implements DrawingBoard {
        @Override
        public void draft(Consumer<Optional<Draft>> done) {
            done.accept(Optional.of(new Draft(SketchShape.POINT, List.of(new LonLat(120.1, 30.2)))));
        }

        @Override
        public void drop() {}

        @Override
        public void show(List<Sketch> sketches) {}
    }

    /** The preview that stands before the officer now. */
    public Optional<ActionForm> form() {
        return asked.filter(form -> form.state().get() instanceof ActionForm.State.Editing
                || form.state().get() instanceof ActionForm.State.Sending);
    }

    public void enter(Actor.Officer officer) {
        city.seat.enter(officer);
        refresh();
    }

    public void select(IncidentId id) {
        refresh();
        city.seat.selected().set(Optional.of(new Need.Subject.OfIncident(id)));
    }

    /** What the picture shows is as new as the journal again. */
    public void refresh() {
        city.picture.refresh();
    }

    /** Nothing is typed, nothing is asked. */
    public void reset() {
        form().ifPresent(ActionForm::drop);
        type("");
        begin();
    }

    @Override
    public void close() throws Exception {
        city.close();
    }
}
