package io.cityhelm.core.proposal;

import io.cityhelm.core.dispatch.OrderContent;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.Windows;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.OrderKind;
import io.cityhelm.core.plan.LeadIncident;
import io.cityhelm.core.plan.Measures;
import io.cityhelm.core.plan.PlanLevel;
import io.cityhelm.core.plan.PlannedOrder;
import io.cityhelm.core.plan.PreparedOrder;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.ResponsePlan;
import io.cityhelm.core.scope.Mode;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns a plan of the city pack into what an activation would do here and now. Pure but for the identities it asks for. */
public final class PlanProposals {

    /** What the orders of an activation say about their incident. */
    public record Occasion(IncidentId incident, String title, String category, Place place, JurisdictionCode issuer) {

        public static Occasion of(Incident incident) {
            return new Occasion(
                    incident.id(), incident.title(), incident.category(), incident.place(), incident.owner());
        }

        public static Occasion of(IncidentId id, LeadIncident.Opening opening) {
            return new Occasion(id, opening.title(), opening.category(), opening.place(), opening.owner());
        }
    }

    private final CityPack pack;
    private final Proposals proposals;

    public PlanProposals(CityPack pack) {
        this.pack = pack;
        this.proposals = new Proposals(pack);
    }

    /**
     * All that a level of a plan brings, with every order as it will leave.
     *
     * @param sent the orders of the activation that left before: what stands in two levels is ordered once
     * @param ids makes the identities of the orders
     * @throws IllegalArgumentException when the plan has no such level
     */
    public Measures measures(
            ResponsePlan plan,
            ResponseLevel level,
            Occasion occasion,
            List<PreparedOrder> sent,
            Supplier<OrderId> ids,
            Messages language) {
        PlanLevel planned = plan.at(level)
                .orElseThrow(() -> new IllegalArgumentException("plan " + plan.id() + " has no level " + level));
        List<PreparedOrder> orders = planned.orders().stream()
                .map(order -> content(order, level, occasion, language))
                .filter(content -> sent.stream().noneMatch(before -> isSame(before.content(), content)))
                .map(content -> new PreparedOrder(ids.get(), content))
                .toList();
        return measures(planned, orders);
    }

    /** What a milder level brings: it orders nothing anew. @throws IllegalArgumentException as above */
    public Measures milder(ResponsePlan plan, ResponseLevel level) {
        return measures(
                plan.at(level)
                        .orElseThrow(
                                () -> new IllegalArgumentException("plan " + plan.id() + " has no level " + level)),
                List.of());
    }

    private static Measures measures(PlanLevel planned, List<PreparedOrder> orders) {
        return new Measures(
                planned.level(),
                planned.tasks(),
                orders,
                planned.resources(),
                planned.checklist(),
                planned.roster(),
                planned.pace());
    }

    private OrderContent content(PlannedOrder order, ResponseLevel level, Occasion occasion, Messages language) {
        return new OrderContent(
                occasion.incident(),
                order.department(),
                order.kind(),
                proposals.wording(
                        order.kind(),
                        language.of(order.task()),
                        occasion.title(),
                        occasion.place().address(),
                        language),
                Optional.of(occasion.place()),
                occasion.issuer(),
                order.windows().orElseGet(() -> windows(order, level, occasion)));
    }

    /** Those of the kind for a grade of the rank of the level, in war. */
    private Windows windows(PlannedOrder order, ResponseLevel level, Occasion occasion) {
        OrderKind kind = pack.orderKind(order.kind())
                .orElseThrow(() -> new IllegalArgumentException("no order kind " + order.kind()));
        return proposals.windows(kind, occasion.category(), level.number(), order.department(), Mode.WAR);
    }

    private static boolean isSame(OrderContent one, OrderContent other) {
        return one.department().equals(other.department())
                && one.kind().equals(other.kind())
                && one.text().equals(other.text());
    }
}
