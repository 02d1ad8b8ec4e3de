package io.cityhelm.core.attention;

import io.cityhelm.core.attention.Need.Subject;
import io.cityhelm.core.attention.Need.What;
import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What warnings ask of a person. A message that waits for a second person asks everybody who may be that one, and nobody
 * else; the platform's no, and its silence, ask everybody who may publish. Pure.
 */
public final class WarningNeeds {

    private WarningNeeds() {}

    /** @param book by when each of it should be done */
    public static List<Need> of(
            Actor.Officer officer, Collection<Warning> warnings, JurisdictionTree tree, WarningBook book, Instant now) {
        List<Need> needs = new ArrayList<>();
        if (Authority.atTop(officer, Act.APPROVE_WARNING, tree).isEmpty()) {
            warnings.stream()
                    .filter(warning -> warning.stage().waitsForApproval())
                    .filter(warning -> !officer.speaksFor(warning.latest().draftedBy()))
                    .forEach(warning -> needs.add(need(
                            What.APPROVE_WARNING,
                            warning,
                            warning.latest().bulletin().senderName(),
                            warning.latest().since().plus(book.approveWithin()))));
        }
        if (Authority.atTop(officer, Act.PUBLISH_WARNING, tree).isEmpty()) {
            for (Warning warning : warnings) {
                if (warning.awaitsAnswer()) {
                    needs.add(need(
                            What.ANSWER_REFUSAL,
                            warning,
                            warning.latest().reason().orElse(""),
                            warning.latest().since().plus(book.answerWithin())));
                }
                warning.silentFrom(book.confirmWithin())
                        .filter(from -> !now.isBefore(from))
                        .ifPresent(from -> needs.add(need(
                                What.CHASE_WARNING,
                                warning,
                                warning.latest().bulletin().senderName(),
                                from)));
            }
        }
        return List.copyOf(needs);
    }

    private static Need need(What what, Warning warning, String words, Instant due) {
        var content = warning.latest().bulletin().content();
        return new Need(
                what,
                new Subject.OfWarning(warning.id()),
                content.colour().grade(),
                content.headline(),
                words,
                Optional.of(due));
    }
}
