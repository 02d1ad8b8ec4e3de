package io.cityhelm.app.watch;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.proposal.OrderProposal;
import io.cityhelm.core.proposal.Proposals;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * One incident from its alert to its end: promote, verify, order, wait for the department's answers, verify what it did,
 * resolve, close. A department that says no or says nothing is followed by the next one of the proposal.
 */
final class IncidentLife {

    private final CockpitServices services;
    private final Messages messages;
    private final Hand hand;
    private final Tail tail;
    private final Duration patience;

    /** @param patience how long to wait for the end of one order */
    IncidentLife(CockpitServices services, Messages messages, Hand hand, Tail tail, Duration patience) {
        this.services = services;
        this.messages = messages;
        this.hand = hand;
        this.tail = tail;
        this.patience = patience;
    }

    /**
     * Carries it through.
     *
     * @param inProgress told of the incident when a department has taken its order on
     * @return whether it was closed
     */
    boolean carry(Alert alert, Actor.Officer officer, Consumer<IncidentId> inProgress) throws Exception {
        IncidentId id = new IncidentId(UUID.randomUUID());
        Proposals proposals = new Proposals(services.pack());
        String title = alert.content().title();
        if (!hand.does(officer, "promote", title, Request.of(proposals.incidentOf(alert, officer, id)))) {
            return false;
        }
        Incident incident = incident(id);
        if (!hand.does(
                officer,
                "verify",
                incident.number(),
                Request.of(new IncidentCommand.Verify(id, incident.grade(), messages.text("app.watch.seen"))))) {
            return false;
        }
        return order(incident(id), officer, proposals, inProgress) && finish(incident(id), officer);
    }

    private boolean order(
            Incident incident, Actor.Officer officer, Proposals proposals, Consumer<IncidentId> inProgress)
            throws Exception {
        List<OrderProposal> usual = proposals.ordersFor(incident, messages);
        for (OrderProposal proposal : usual) {
            OrderId id = new OrderId(UUID.randomUUID());
            Request issue = Request.of(new OrderCommand.DraftAndIssue(id, proposals.content(incident, proposal)));
            if (hand.does(officer, "order " + proposal.department(), incident.number(), issue)
                    && isDone(id, incident, inProgress)) {
                return verify(id, officer);
            }
        }
        return false;
    }

    /** Waits for the answers. An order that nobody carries out is taken back, so that it does not keep the case open. */
    private boolean isDone(OrderId id, Incident incident, Consumer<IncidentId> inProgress) throws Exception {
        Optional<Order> taken = tail.await(patience, () -> reached(id, OrderStage.ACCEPTED));
        if (taken.filter(order -> !order.stage().isEnded()).isPresent()) {
            inProgress.accept(incident.id());
        }
        return tail.await(patience, () -> reached(id, OrderStage.DONE))
                .filter(order -> order.stage() == OrderStage.DONE)
                .isPresent();
    }

    private boolean verify(OrderId id, Actor.Officer officer) throws Exception {
        String number = services.situation().order(id).orElseThrow().state().number();
        return hand.does(
                officer,
                "verify-order",
                number,
                Request.of(new OrderCommand.Verify(id, messages.text("app.watch.checked"))));
    }

    private boolean finish(Incident incident, Actor.Officer officer) throws Exception {
        IncidentCommand resolve = new IncidentCommand.Resolve(incident.id(), messages.text("app.watch.resolved"));
        IncidentCommand close = new IncidentCommand.Close(incident.id(), messages.text("app.watch.closed"));
        return takeBackOpenOrders(incident, officer)
                && hand.does(officer, "resolve", incident.number(), Request.of(resolve))
                && hand.does(officer, "close", incident.number(), Request.of(close));
    }

    private boolean takeBackOpenOrders(Incident incident, Actor.Officer officer) throws Exception {
        boolean all = true;
        for (var order : services.situation().ordersOf(incident.id())) {
            if (!order.state().stage().isEnded()) {
                all &= hand.does(
                        officer,
                        "cancel-order",
                        order.state().number(),
                        Request.of(new OrderCommand.Cancel(order.state().id(), messages.text("app.watch.not-needed"))));
            }
        }
        return all;
    }

    /** The order when it has come so far, or to an end. */
    private Optional<Order> reached(OrderId id, OrderStage stage) throws Exception {
        return services.situation()
                .order(id)
                .map(found -> found.state())
                .filter(order -> order.stage().isEnded() || order.stage().compareTo(stage) >= 0);
    }

    private Incident incident(IncidentId id) throws Exception {
        return services.situation().incident(id).orElseThrow().state();
    }
}
