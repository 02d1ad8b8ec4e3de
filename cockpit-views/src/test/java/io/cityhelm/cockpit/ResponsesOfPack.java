package io.cityhelm.cockpit;

import io.cityhelm.core.command.Request;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.plan.ActivationCommand;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.LeadIncident;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.ResponsePlan;
import io.cityhelm.core.plan.Terms;
import io.cityhelm.core.proposal.PlanProposals;
import io.cityhelm.core.security.Actor;
import java.util.Optional;
import java.util.UUID;

/** Puts plans of a pack in force, by one person's proposal and another's consent. */
public final class ResponsesOfPack {

    /** Takes a command and insists that it is done. */
    @FunctionalInterface
    public interface Desk {
        void done(Actor actor, Request request) throws Exception;
    }

    private ResponsesOfPack() {}

    /** A response for the jurisdiction of whoever proposes it, without its orders. */
    public static ActivationId inForce(
            Desk desk, CityPack pack, String plan, ResponseLevel level, Actor.Officer proposer, Actor.Officer approver)
            throws Exception {
        ActivationId id = new ActivationId(UUID.randomUUID());
        ResponsePlan of = pack.plans().find(plan).orElseThrow();
        LeadIncident.Opening opening = new LeadIncident.Opening(
                "演示事件",
                of.category(),
                Grade.II,
                new Place(new LonLat(120.14, 30.26), proposer.jurisdiction(), ""),
                proposer.jurisdiction());
        Terms terms = new Terms(
                proposer.jurisdiction(),
                of.domain(),
                plan,
                new LeadIncident(new IncidentId(UUID.randomUUID()), Optional.of(opening)));
        desk.done(
                proposer,
                Request.of(new ActivationCommand.Propose(id, terms, new PlanProposals(pack).milder(of, level), "演示")));
        desk.done(approver, Request.of(new ActivationCommand.Approve(id, "")));
        return id;
    }
}
