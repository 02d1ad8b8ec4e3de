package io.cityhelm.core.attention;

import io.cityhelm.core.attention.Need.Subject;
import io.cityhelm.core.attention.Need.What;
import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.warning.Warning;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Warnings that wait for a second person: they ask everybody who may be that one, and nobody else. Pure. */
public final class WarningNeeds {

    private WarningNeeds() {}

    /** @param within how long after its drafting a message should be decided on */
    public static List<Need> of(
            Actor.Officer officer, Collection<Warning> warnings, JurisdictionTree tree, Duration within) {
        if (Authority.atTop(officer, Act.APPROVE_WARNING, tree).isPresent()) {
            return List.of();
        }
        return warnings.stream()
                .filter(warning -> warning.stage().waitsForApproval())
                .filter(warning -> !officer.speaksFor(warning.latest().draftedBy()))
                .map(warning -> need(warning, within))
                .toList();
    }

    private static Need need(Warning warning, Duration within) {
        var waiting = warning.latest();
        return new Need(
                What.APPROVE_WARNING,
                new Subject.OfWarning(warning.id()),
                waiting.bulletin().content().colour().grade(),
                waiting.bulletin().content().headline(),
                waiting.bulletin().senderName(),
                Optional.of(waiting.since().plus(within)));
    }
}
