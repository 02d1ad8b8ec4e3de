package io.cityhelm.core.plan;

import io.cityhelm.core.plan.ActivationEvent.ActivationApproved;
import io.cityhelm.core.plan.ActivationEvent.ActivationClosed;
import io.cityhelm.core.plan.ActivationEvent.ActivationEnded;
import io.cityhelm.core.plan.ActivationEvent.ActivationProposed;
import io.cityhelm.core.plan.ActivationEvent.ActivationRefused;
import io.cityhelm.core.plan.ActivationEvent.ActivationReviewed;
import io.cityhelm.core.plan.ActivationEvent.ChecklistTicked;
import io.cityhelm.core.plan.ActivationEvent.LevelChangeProposed;
import io.cityhelm.core.plan.ActivationEvent.LevelChangeRefused;
import io.cityhelm.core.plan.ActivationEvent.ResponseLevelChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An activation as it stands. Immutable; {@link ActivationDecisions} decides, {@link #evolve} follows.
 *
 * @param measures of the level that was proposed or is in force
 * @param pending a change of level that waits for a second person
 * @param ticks what was done of the checklist, in order
 * @param sent the orders that left, of every level that was in force
 * @param approvedBy who let it start
 * @param levelSince when the level came into force: the due times of the checklist count from here
 * @param findings of the review; empty before it
 */
public record Activation(
        ActivationId id,
        String number,
        Terms terms,
        ActivationStage stage,
        Measures measures,
        Optional<Pending> pending,
        List<Ticked> ticks,
        List<PreparedOrder> sent,
        String reason,
        String proposedBy,
        Optional<String> approvedBy,
        Instant proposedAt,
        Instant levelSince,
        Instant stageSince,
        String findings) {

    /** A change of level that waits. */
    public record Pending(Measures measures, String reason, String by) {}

    /** An item of the checklist that was done, by whom and when. */
    public record Ticked(String item, String by, Instant at) {}

    public Activation {
        ticks = List.copyOf(ticks);
        sent = sent == null ? List.of() : List.copyOf(sent);
    }

    public ResponseLevel level() {
        return measures.level();
    }

    /** When and by whom an item was done. */
    public Optional<Ticked> ticked(String item) {
        return ticks.stream().filter(tick -> tick.item().equals(item)).findFirst();
    }

    /**
     * The activation after an event. Pure.
     *
     * @param before null before the first event
     */
    public static Activation evolve(Activation before, ActivationEvent event) {
        return switch (event) {
            case ActivationProposed e -> proposed(e);
            case ActivationApproved e ->
                before.with(ActivationStage.ACTIVE, before.measures, Optional.empty(), e.at(), e.at())
                        .approved(e.by())
                        .sending();
            case ActivationRefused e ->
                before.with(ActivationStage.REFUSED, before.measures, Optional.empty(), before.levelSince, e.at());
            case LevelChangeProposed e ->
                before.with(
                        ActivationStage.CHANGING,
                        before.measures,
                        Optional.of(new Pending(e.measures(), e.reason(), e.by())),
                        before.levelSince,
                        before.stageSince);
            case ResponseLevelChanged e ->
                before.with(
                                ActivationStage.ACTIVE,
                                before.pending.orElseThrow().measures(),
                                Optional.empty(),
                                e.at(),
                                before.stageSince)
                        .sending();
            case LevelChangeRefused e ->
                before.with(
                        ActivationStage.ACTIVE,
                        before.measures,
                        Optional.empty(),
                        before.levelSince,
                        before.stageSince);
            case ChecklistTicked e -> before.done(new Ticked(e.item(), e.by(), e.at()));
            case ActivationEnded e ->
                before.with(ActivationStage.ENDED, before.measures, Optional.empty(), before.levelSince, e.at());
            case ActivationReviewed e ->
                before.with(ActivationStage.REVIEWED, before.measures, Optional.empty(), before.levelSince, e.at())
                        .found(e.findings());
            case ActivationClosed e ->
                before.with(ActivationStage.CLOSED, before.measures, Optional.empty(), before.levelSince, e.at());
        };
    }

    private static Activation proposed(ActivationProposed e) {
        return new Activation(
                e.activation(),
                e.number(),
                e.terms(),
                ActivationStage.PROPOSED,
                e.measures(),
                Optional.empty(),
                List.of(),
                List.of(),
                e.reason(),
                e.by(),
                Optional.empty(),
                e.at(),
                e.at(),
                e.at(),
                "");
    }

    private Activation with(
            ActivationStage stage, Measures measures, Optional<Pending> pending, Instant levelSince, Instant since) {
        return new Activation(
                id,
                number,
                terms,
                stage,
                measures,
                pending,
                ticks,
                sent,
                reason,
                proposedBy,
                approvedBy,
                proposedAt,
                levelSince,
                since,
                findings);
    }

    private Activation approved(String by) {
        return new Activation(
                id,
                number,
                terms,
                stage,
                measures,
                pending,
                ticks,
                sent,
                reason,
                proposedBy,
                Optional.of(by),
                proposedAt,
                levelSince,
                stageSince,
                findings);
    }

    /** The orders of the level that has just come into force. */
    private Activation sending() {
        List<PreparedOrder> all = new ArrayList<>(sent);
        all.addAll(measures.orders());
        return new Activation(
                id,
                number,
                terms,
                stage,
                measures,
                pending,
                ticks,
                all,
                reason,
                proposedBy,
                approvedBy,
                proposedAt,
                levelSince,
                stageSince,
                findings);
    }

    private Activation done(Ticked tick) {
        List<Ticked> all = new ArrayList<>(ticks);
        all.add(tick);
        return new Activation(
                id,
                number,
                terms,
                stage,
                measures,
                pending,
                all,
                sent,
                reason,
                proposedBy,
                approvedBy,
                proposedAt,
                levelSince,
                stageSince,
                findings);
    }

    private Activation found(String findings) {
        return new Activation(
                id,
                number,
                terms,
                stage,
                measures,
                pending,
                ticks,
                sent,
                reason,
                proposedBy,
                approvedBy,
                proposedAt,
                levelSince,
                stageSince,
                findings);
    }
}
