package io.cityhelm.cockpit.force;

import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.force.AccountabilityCheck;
import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.force.DepotRecommendation;
import io.cityhelm.core.force.DepotStanding;
import io.cityhelm.core.force.Recommendation;
import io.cityhelm.core.force.Recommendation.Reason;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Units, reasons and checks in words. Pure, for one thread at a time. */
public final class ForceWords {

    private final CityPack pack;
    private final Wording wording;
    private final Messages messages;

    public ForceWords(CityPack pack, Wording wording) {
        this.pack = pack;
        this.wording = wording;
        this.messages = wording.messages();
    }

    Messages messages() {
        return messages;
    }

    /** Why the unit stands where it stands in the list. */
    String reasons(Recommendation one) {
        return one.reasons().stream().map(this::reason).collect(Collectors.joining(" · "));
    }

    String reason(Reason reason) {
        return switch (reason) {
            case Reason.Fits(List<String> can, int of) ->
                messages.text(
                        "force.reason.fits",
                        can.stream().map(this::capability).collect(Collectors.joining(messages.text("list.and"))),
                        can.size(),
                        of);
            case Reason.Unfit() -> messages.text("force.reason.unfit");
            case Reason.Way(double metres, var travel) ->
                messages.text("force.reason.way", distance(metres), wording.span(travel));
            case Reason.Loaded(double share) -> messages.text("force.reason.loaded", Math.round(share * 100));
            case Reason.Stationed(String depot) -> messages.text("force.reason.stationed", depot(depot));
            case Reason.StationedAtClosed(String depot) ->
                messages.text("force.reason.stationed-at-closed", depot(depot));
            case Reason.OldPosition(var age) -> messages.text("force.reason.old", wording.span(age));
            case Reason.UnknownKind(String kind) -> messages.text("force.reason.unknown-kind", kind);
        };
    }

    /** Where the depot stands in the list, and why. */
    String reasons(DepotRecommendation one) {
        return one.reasons().stream().map(this::reason).collect(Collectors.joining(" · "));
    }

    private String reason(DepotRecommendation.Reason reason) {
        return switch (reason) {
            case DepotRecommendation.Reason.Closed() -> messages.text("force.depot.closed");
            case DepotRecommendation.Reason.Way(double metres) -> messages.text("force.depot.way", distance(metres));
            case DepotRecommendation.Reason.OldWord(var age) -> messages.text("force.depot.old", wording.span(age));
            case DepotRecommendation.Reason.NoWord() -> messages.text("force.depot.no-word");
        };
    }

    /** When a depot's system said how it stands, and whether that is too long ago. */
    public String asOf(DepotStanding depot, Instant now) {
        if (depot.at().isEmpty()) {
            return messages.text("resources.unsaid");
        }
        String age = wording.age(depot.at().get(), now);
        return depot.staleness(pack.resources().fresh(), now).isPresent() ? messages.text("resources.stale", age) : age;
    }

    String distance(double metres) {
        return wording.distance(metres);
    }

    public String kind(Unit unit) {
        return pack.resources()
                .kind(unit.kind())
                .map(Resources.UnitKind::name)
                .map(messages::of)
                .orElse(unit.kind());
    }

    public String department(String id) {
        return pack.department(id).map(d -> messages.of(d.name())).orElse(id);
    }

    String age(Instant then, Instant now) {
        return wording.age(then, now);
    }

    /** The state, since when, and where its checks stand. */
    String standing(Assignment one) {
        String state =
                messages.text("force.standing", messages.name(one.state()), wording.shortClock(one.stateSince()));
        return one.check().map(check -> state + " · " + check(check)).orElse(state);
    }

    private String check(AccountabilityCheck check) {
        if (check.missedSince().isPresent()) {
            return messages.text(
                    "force.check.missed", wording.shortClock(check.missedSince().get()));
        }
        return check.answerBy()
                .map(until -> messages.text("force.check.asked", wording.shortClock(until)))
                .orElseGet(() -> messages.text("force.check.next", wording.shortClock(check.next())));
    }

    private String depot(String id) {
        return pack.resources().depot(id).map(d -> messages.of(d.name())).orElse(id);
    }

    private String capability(String id) {
        return pack.resources().capability(id).map(c -> messages.of(c.name())).orElse(id);
    }
}
