package io.cityhelm.core.staffing;

import io.cityhelm.core.Town;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.ActivationEvent;
import io.cityhelm.core.plan.ActivationEvent.ActivationApproved;
import io.cityhelm.core.plan.ActivationEvent.ActivationProposed;
import io.cityhelm.core.plan.ActivationId;
import io.cityhelm.core.plan.ActivationStage;
import io.cityhelm.core.plan.Duty;
import io.cityhelm.core.plan.LeadIncident;
import io.cityhelm.core.plan.Measures;
import io.cityhelm.core.plan.Post;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.Responses;
import io.cityhelm.core.plan.Terms;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.session.Account;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Responses with posts, and people on them, for tests. */
public final class Manned {

    public static final ActivationId ID = Responses.ID;
    public static final Post COMMAND = new Post("fire", Map.of("zh", "指挥长", "en", "Commander"));
    public static final Post DESK = new Post("water", Map.of("zh", "值班席", "en", "Desk"));
    /** A post that no level of {@link #ROSTER} has. */
    public static final Post GONE = new Post("weather", Map.of("zh", "会商席", "en", "Weather desk"));

    public static final List<Duty> ROSTER = List.of(duty(COMMAND, 1), duty(DESK, 2));
    public static final Person WU = Person.of("Wu", "13800000001");
    public static final Person MA = Person.of("Ma", "13800000009");

    /** Of the district, at level II, since noon. */
    public static final Activation IN_FORCE = activation(ID, Town.DISTRICT, ResponseLevel.II, "R-1", ROSTER);

    private Manned() {}

    public static Duty duty(Post post, int people) {
        return new Duty(post.department(), post.name(), people);
    }

    public static Activation activation(
            ActivationId id, JurisdictionCode scope, ResponseLevel level, String number, List<Duty> roster) {
        Activation proposed = Activation.evolve(
                null,
                new ActivationProposed(
                        id,
                        number,
                        new Terms(scope, "water", "flood", new LeadIncident(Town.INCIDENT, Optional.empty())),
                        measures(level, roster),
                        "rain",
                        "district",
                        Town.NOON));
        return Activation.evolve(proposed, new ActivationApproved("city", "", Town.NOON));
    }

    public static Measures measures(ResponseLevel level, List<Duty> roster) {
        Measures like = Responses.measures(level, 0);
        return new Measures(level, like.tasks(), List.of(), like.resources(), like.checklist(), roster, like.pace());
    }

    /** The response at a stage. */
    static Activation at(ActivationStage stage) {
        Instant at = Town.NOON;
        Activation proposed = Activation.evolve(
                null,
                new ActivationProposed(
                        ID, "R-1", Responses.terms(Town.DISTRICT), measures(ResponseLevel.II, ROSTER), "", "li", at));
        return switch (stage) {
            case PROPOSED -> proposed;
            case REFUSED -> after(proposed, new ActivationEvent.ActivationRefused("wang", "no", at));
            case ACTIVE -> IN_FORCE;
            case CHANGING ->
                after(
                        IN_FORCE,
                        new ActivationEvent.LevelChangeProposed(
                                ResponseLevel.II, measures(ResponseLevel.III, List.of()), "less", "li", at));
            case ENDING -> after(IN_FORCE, new ActivationEvent.EndProposed("li", "dry", at));
            case ENDED -> after(at(ActivationStage.ENDING), new ActivationEvent.EndApproved("wang", "", at));
            case REVIEWED -> after(at(ActivationStage.ENDED), new ActivationEvent.ActivationReviewed("li", "ok", at));
            case CLOSED -> after(at(ActivationStage.REVIEWED), new ActivationEvent.ActivationClosed("li", "", at));
        };
    }

    /** The response after its level was changed at an instant. */
    static Activation changed(Activation before, ResponseLevel level, List<Duty> roster, Instant at) {
        return after(
                after(
                        before,
                        new ActivationEvent.LevelChangeProposed(
                                before.level(), measures(level, roster), "rain", "li", at)),
                new ActivationEvent.ResponseLevelChanged(before.level(), level, "wang", "", at));
    }

    private static Activation after(Activation before, ActivationEvent event) {
        return Activation.evolve(before, event);
    }

    /** People on the desk since noon. */
    public static Staffing with(Person... people) {
        Staffing now = null;
        for (Person person : people) {
            now = Staffing.evolve(now, taken(DESK, person, Town.NOON));
        }
        return now;
    }

    static StaffingEvent.PostTaken taken(Post post, Person person, Instant at) {
        return new StaffingEvent.PostTaken(ID, "R-1", new IncidentId(Town.INCIDENT.value()), post, person, "li", at);
    }

    /** Somebody was on the desk for a minute. */
    static Staffing left(Person person) {
        return Staffing.evolve(
                with(person), new StaffingEvent.PostLeft(DESK, person, "ill", "li", Town.NOON.plusSeconds(60)));
    }

    static Account account(Actor.Officer officer) {
        return new Account(officer.id(), officer.name(), officer.role(), officer.jurisdiction(), "");
    }
}
