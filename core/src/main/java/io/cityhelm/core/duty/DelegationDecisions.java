package io.cityhelm.core.duty;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.duty.DelegationEvent.DelegationGranted;
import io.cityhelm.core.duty.DelegationEvent.DelegationLapsed;
import io.cityhelm.core.duty.DelegationEvent.DelegationRevoked;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.text.FreeText;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The rules of delegation: nobody gives more than they have, nor to themself, nor for longer than the city lets them, nor
 * what was given to them. Pure, no clock, no disk.
 */
public final class DelegationDecisions {

    private DelegationDecisions() {}

    /**
     * What a command does to a delegation.
     *
     * @param now null when the stream is empty
     * @param longest for how long the city lets powers be given
     */
    public static Decision<DelegationEvent> decide(
            Delegation now, DelegationCommand command, Context context, Duration longest) {
        if (command instanceof DelegationCommand.Grant grant) {
            return now == null ? granted(grant, context, longest) : Decision.refuse("delegation.exists");
        }
        if (now == null) {
            return Decision.refuse("delegation.unknown", command.delegation());
        }
        return switch (command) {
            case DelegationCommand.Grant c -> throw new IllegalStateException("decided above");
            case DelegationCommand.Revoke c ->
                mayRevoke(now, context)
                        .or(() -> standing(now))
                        .or(() -> FreeText.objection(c.reason()))
                        .<Decision<DelegationEvent>>map(Decision.Refused::new)
                        .orElseGet(() -> Decision.accept(
                                new DelegationRevoked(context.actor().id(), c.reason(), context.now())));
            case DelegationCommand.Lapse c ->
                Authority.asSystem(context.actor())
                        .or(() -> standing(now))
                        .or(() -> context.now().isBefore(now.grant().until())
                                ? no("delegation.not-over", now.number())
                                : Optional.empty())
                        .<Decision<DelegationEvent>>map(Decision.Refused::new)
                        .orElseGet(() -> Decision.accept(new DelegationLapsed(context.now())));
        };
    }

    private static Decision<DelegationEvent> granted(DelegationCommand.Grant c, Context context, Duration longest) {
        Instant from = c.from().orElse(context.now());
        return mayGive(c, context)
                .or(() -> context.actor().id().equals(c.to()) ? no("delegation.to-oneself") : Optional.empty())
                .or(() -> span(from, c.until(), context.now(), longest))
                .or(() -> FreeText.objection(c.reason()))
                .<Decision<DelegationEvent>>map(Decision.Refused::new)
                .orElseGet(() -> Decision.accept(new DelegationGranted(
                        c.delegation(),
                        context.nextNumber(),
                        c.to(),
                        c.role(),
                        c.jurisdiction(),
                        from,
                        c.until(),
                        c.reason(),
                        context.actor().id(),
                        context.now())));
    }

    /** People give their own powers, or lesser ones, for the place that they answer for. */
    private static Optional<Refusal> mayGive(DelegationCommand.Grant c, Context context) {
        if (!(context.actor() instanceof Actor.Officer officer)) {
            return no("delegation.by-people", context.actor().id());
        }
        if (officer.mandate().isPresent()) {
            return no("authority.not-onward", officer.mandate().get().giver());
        }
        return Authority.asOwner(officer, Act.DELEGATE, c.jurisdiction(), context.tree())
                .or(() -> c.role().compareTo(officer.role()) < 0
                        ? no("authority.more-than-own", c.role(), officer.role())
                        : Optional.empty())
                .or(() -> c.role() == Role.OBSERVER ? no("delegation.nothing", c.role()) : Optional.empty());
    }

    private static Optional<Refusal> span(Instant from, Instant until, Instant now, Duration longest) {
        if (from.isBefore(now) || !until.isAfter(now)) {
            return no("delegation.past");
        }
        if (!until.isAfter(from)) {
            return no("delegation.backwards");
        }
        return until.isAfter(from.plus(longest)) ? no("delegation.too-long", longest.toHours()) : Optional.empty();
    }

    private static Optional<Refusal> mayRevoke(Delegation now, Context context) {
        if (context.actor() instanceof Actor.Officer officer) {
            if (officer.id().equals(now.grant().receiver())) {
                return Optional.empty();
            }
            if (officer.mandate().isPresent()) {
                return no("authority.not-onward", officer.mandate().get().giver());
            }
        }
        return Authority.asOwner(context.actor(), Act.DELEGATE, now.grant().jurisdiction(), context.tree());
    }

    private static Optional<Refusal> standing(Delegation now) {
        return now.stage().isEnded() ? no("delegation.ended", now.number(), now.stage()) : Optional.empty();
    }

    private static Optional<Refusal> no(String rule, Object... details) {
        return Optional.of(Refusal.because(rule, details));
    }
}
