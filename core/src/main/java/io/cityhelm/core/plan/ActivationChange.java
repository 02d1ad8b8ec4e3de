package io.cityhelm.core.plan;

import io.cityhelm.core.plan.Activation.Overridden;
import io.cityhelm.core.plan.Activation.Pending;
import io.cityhelm.core.plan.Activation.Ticked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The next state of an activation while it is put together: the one before, but for what is changed. */
final class ActivationChange {

    private final Activation from;
    ActivationStage stage;
    Measures measures;
    Optional<Pending> pending;
    List<Ticked> ticks;
    List<PreparedOrder> sent;
    Optional<String> approvedBy;
    Instant levelSince;
    Instant stageSince;
    String findings;
    List<Overridden> overrides;
    List<Cause> causes;
    List<Paced> paces;

    ActivationChange(Activation from) {
        this.from = from;
        this.stage = from.stage();
        this.measures = from.measures();
        this.pending = from.pending();
        this.ticks = from.ticks();
        this.sent = from.sent();
        this.approvedBy = from.approvedBy();
        this.levelSince = from.levelSince();
        this.stageSince = from.stageSince();
        this.findings = from.findings();
        this.overrides = from.overrides();
        this.causes = from.causes();
        this.paces = from.paces();
    }

    Activation activation() {
        return new Activation(
                from.id(),
                from.number(),
                from.terms(),
                stage,
                measures,
                pending,
                ticks,
                sent,
                from.reason(),
                from.proposedBy(),
                approvedBy,
                from.proposedAt(),
                levelSince,
                stageSince,
                findings,
                overrides,
                causes,
                paces);
    }
}
