package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Prefill;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.cockpit.dispatch.OrderActions;
import io.cityhelm.cockpit.handling.TypedCommands.Prepared;
import io.cityhelm.cockpit.incident.Case;
import io.cityhelm.cockpit.incident.CaseActions;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertDecisions;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.phrase.Phrase;
import io.cityhelm.core.phrase.Slot;
import io.cityhelm.core.phrase.Verb;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Optional;

/**
 * Takes back the last typed command where the world allows it, by a command of its own that is previewed and recorded
 * like any other: nothing that was recorded is ever erased. Says honestly where that is not possible. FX thread.
 */
final class Undo {

    /** What was done last. @param about what it was about */
    private record Done(
            Verb verb, String about, Optional<Versioned<Alert>> alert, Optional<Case> incident, List<OrderId> before) {}

    private final Matters matters;
    private final CaseActions cases;
    private final OrderActions orders;
    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;
    private Optional<Done> last = Optional.empty();

    Undo(Matters matters, CaseActions cases, OrderActions orders, CommandHand hand, Wording wording) {
        this.matters = matters;
        this.cases = cases;
        this.orders = orders;
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
    }

    /** Remembers what a form does, once it is in the journal. */
    void follow(Phrase phrase, String about, ActionForm form) {
        if (phrase.verb() == Verb.UNDO) {
            return;
        }
        Optional<Case> incident = matters.incident(phrase.term(Slot.INCIDENT));
        Done done = new Done(
                phrase.verb(),
                about,
                matters.alert(),
                incident,
                incident.map(Undo::ordersOf).orElse(List.of()));
        form.state().addListener((property, before, state) -> {
            if (state instanceof ActionForm.State.Done) {
                last = Optional.of(done);
            }
        });
    }

    /** The preview of taking back what was done last, or why that cannot be. */
    Prepared prepared() {
        return last.map(this::prepared).orElseGet(() -> new Prepared.No("", messages.text("phrase.undo.nothing")));
    }

    private Prepared prepared(Done done) {
        String about = messages.text("phrase.undo.of", messages.name(done.verb()), done.about());
        return switch (done.verb()) {
            case ACKNOWLEDGE, SHELVE ->
                done.alert()
                        .flatMap(held -> matters.again(held))
                        .map(held -> takeBack(about, held))
                        .orElseGet(() -> never(about, done.verb()));
            case ORDER, RESPOND -> cancel(about, done);
            case NOTE -> onIncident(about, done, Act.NOTE, messages.text("phrase.undo.correction"));
            case TAKE_OVER -> onIncident(about, done, Act.RETURN, "");
            case HAND_DOWN -> onIncident(about, done, Act.TAKE_OVER, "");
            default -> never(about, done.verb());
        };
    }

    private Prepared never(String about, Verb verb) {
        return new Prepared.No(about, messages.text("phrase.undo.never", messages.name(verb)));
    }

    private Prepared takeBack(String about, Versioned<Alert> held) {
        AlertCommand command = new AlertCommand.TakeBack(held.state().key());
        return new Prepared.Form(
                about,
                new ActionForm(
                        new ActionForm.Plan(
                                about,
                                messages.name(Verb.UNDO),
                                List.of(),
                                () -> new Effect(
                                        List.of(new Effect.Line(
                                                messages.text("form.then"), messages.text("form.effect.TakeBack"))),
                                        hand.context()
                                                .map(context -> wording.objection(
                                                        AlertDecisions.decide(held.state(), command, context)))
                                                .orElseGet(() -> Optional.of(messages.text("action.nobody")))),
                                seen -> Request.of(command, seen),
                                () -> matters.versionOf(held),
                                done -> {}),
                        hand,
                        wording));
    }

    private Prepared cancel(String about, Done done) {
        Optional<Case> now = done.verb() == Verb.RESPOND ? done.alert().flatMap(matters::becomeOf) : again(done);
        List<Versioned<Order>> all = now.map(what -> what.orders().stream()
                        .filter(order -> !done.before().contains(order.state().id()))
                        .toList())
                .orElse(List.of());
        Optional<Versioned<Order>> fresh = all.reversed().stream().findFirst();
        boolean together =
                all.size() > 1 && fresh.orElseThrow().state().terms().group().isPresent();
        return Prepared.of(
                about,
                fresh.flatMap(order -> ActionDesk.find(
                        orders.of(
                                order,
                                now.get().incident().state(),
                                now.get().orders(),
                                () -> matters.versionOf(order, order.state().id())),
                        together ? Act.CANCEL_GROUP : Act.CANCEL_ORDER)),
                messages.text("phrase.no-order"));
    }

    private Prepared onIncident(String about, Done done, Act act, String words) {
        Optional<Action> action = again(done).flatMap(what -> {
            Versioned<Incident> incident = what.incident();
            return ActionDesk.find(
                    cases.of(
                            what,
                            () -> matters.versionOf(incident, incident.state().id())),
                    act);
        });
        Prepared prepared = Prepared.of(about, action, messages.text("phrase.no-incident"));
        if (prepared instanceof Prepared.Form(String what, ActionForm form) && !words.isEmpty()) {
            Prefill.write(form, words, "words");
        }
        return prepared;
    }

    private Optional<Case> again(Done done) {
        return done.incident().flatMap(what -> matters.again(what));
    }

    private static List<OrderId> ordersOf(Case what) {
        return what.orders().stream().map(order -> order.state().id()).toList();
    }
}
