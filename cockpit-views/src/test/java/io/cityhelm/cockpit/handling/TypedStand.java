package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.cockpit.alert.AlertActions;
import io.cityhelm.cockpit.alert.AlertForms;
import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.dispatch.OrderActions;
import io.cityhelm.cockpit.dispatch.OrderRows;
import io.cityhelm.cockpit.dispatch.OrderWriting;
import io.cityhelm.cockpit.dispatch.ResponseForms;
import io.cityhelm.cockpit.incident.CaseActions;
import io.cityhelm.cockpit.incident.CaseFacts;
import io.cityhelm.cockpit.incident.CaseModel;
import io.cityhelm.cockpit.incident.ReportForms;
import io.cityhelm.cockpit.search.BarStand;
import io.cityhelm.cockpit.text.SourceNames;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;
import java.nio.file.Path;
import java.util.Optional;

/** The command bar's model over a real journal: what is asked stands here instead of on a screen. */
public final class TypedStand extends BarStand implements AutoCloseable {

    public final HandlingFixture city;
    private Optional<ActionForm> asked = Optional.empty();

    public TypedStand(Path folder) throws Exception {
        city = new HandlingFixture(folder, Background.inline(), false);
        Messages chinese = HandlingFixture.chinese();
        CommandHand hand = new CommandHand(city.desk, city.seat, city.clock, Background.inline());
        Wording wording = new Wording(chinese);
        Identities identities = new Identities();
        CaseFacts facts = new CaseFacts(
                HandlingFixture.PACK, HandlingFixture.TREE, chinese, new SourceNames(HandlingFixture.PACK, chinese));
        OrderWriting writing = new OrderWriting(HandlingFixture.PACK, HandlingFixture.TREE, identities, hand, wording);
        ReportForms reports = new ReportForms(
                HandlingFixture.PACK, HandlingFixture.TREE, identities, hand, wording, facts, this::select);
        CaseActions cases = new CaseActions(HandlingFixture.TREE, hand, wording, writing, facts, java.util.List::of);
        OrderActions orders = new OrderActions(
                HandlingFixture.PACK, identities, hand, wording, new OrderRows(HandlingFixture.PACK, chinese));
        AlertActions alerts = new AlertActions(
                hand,
                wording,
                new AlertForms(hand, wording, HandlingFixture.PACK.info().zone(), reports));
        Matters matters =
                new Matters(city.seat, city.picture, new CaseModel(city.services, chinese, city.seat, city.picture));
        Notices notices = new Notices();
        TypedCommands typed = new TypedCommands(
                new TypedForms(
                        matters,
                        cases,
                        orders,
                        alerts,
                        new ResponseForms(HandlingFixture.PACK, identities, hand, wording, writing, this::select),
                        () -> reports.byHand(new Place(
                                city.seat.place().get().seat(),
                                city.seat.place().get().code(),
                                "")),
                        chinese),
                new Undo(matters, cases, orders, hand, wording),
                new ActionDesk(form -> asked = Optional.of(form), notices),
                notices,
                chinese,
                () -> form().isPresent());
        build(city, typed, chinese);
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
