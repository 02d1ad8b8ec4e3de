package io.cityhelm.core.hold;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The rules that hold for whatever is put off or watched over. Pure. Who asks for time does not grant it: a second person
 * of the same cockpit or of one above does, and while a level supervises nobody below that level.
 */
public final class HoldRules {

    /** No deferral and no extension is longer: a matter that rests half a year is another matter. */
    public static final Duration LONGEST = Duration.ofDays(180);

    private HoldRules() {}

    /**
     * Why an officer may not grant or refuse what is asked for; empty when they may.
     *
     * @param owner who answers for the matter
     * @param askedBy the account that asked
     * @param number what people call the matter by
     */
    public static Optional<Refusal> consent(
            Actor actor,
            Act act,
            JurisdictionCode owner,
            Optional<String> askedBy,
            Optional<Supervision> supervision,
            String number,
            JurisdictionTree tree) {
        if (!(actor instanceof Actor.Officer officer)) {
            return Optional.of(Refusal.because("approval.by-person", actor.id()));
        }
        return Authority.within(officer, act, owner, tree)
                .or(() -> askedBy.filter(officer::speaksFor).map(self -> Refusal.because("hold.own", number)))
                .or(() -> supervision
                        .map(Supervision::level)
                        .filter(level -> !tree.covers(officer.jurisdiction(), level))
                        .map(level -> Refusal.because("hold.supervised-by", number, tree.nameOf(level))));
    }

    /** Why nothing may be put off until then; empty when it may. */
    public static Optional<Refusal> until(Instant until, Instant now) {
        return until.isAfter(now) && !until.isAfter(now.plus(LONGEST))
                ? Optional.empty()
                : Optional.of(Refusal.because("hold.until", LONGEST.toDays()));
    }

    /** A level that supervises already, or one above it, needs no second one below it. */
    public static Optional<Refusal> supervise(
            Actor actor, Optional<Supervision> supervision, String number, JurisdictionTree tree) {
        return supervision
                .map(Supervision::level)
                .filter(level -> tree.covers(level, actor.jurisdiction()))
                .map(level -> Refusal.because("hold.supervised", number, tree.nameOf(level)));
    }

    /** Who supervises ends it, or a level above. */
    public static Optional<Refusal> endSupervision(
            Actor actor, Act act, Optional<Supervision> supervision, String number, JurisdictionTree tree) {
        return supervision.isEmpty()
                ? Optional.of(Refusal.because("hold.not-supervised", number))
                : Authority.within(actor, act, supervision.get().level(), tree);
    }
}
