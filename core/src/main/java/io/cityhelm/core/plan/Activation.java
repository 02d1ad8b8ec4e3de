package io.cityhelm.core.plan;

import io.cityhelm.core.plan.ActivationEvent.ActivationApproved;
import io.cityhelm.core.plan.ActivationEvent.ActivationClosed;
import io.cityhelm.core.plan.ActivationEvent.ActivationEnded;
import io.cityhelm.core.plan.ActivationEvent.ActivationProposed;
import io.cityhelm.core.plan.ActivationEvent.ActivationRefused;
import io.cityhelm.core.plan.ActivationEvent.ActivationReviewed;
import io.cityhelm.core.plan.ActivationEvent.ChecklistTicked;
import io.cityhelm.core.plan.ActivationEvent.EndApproved;
import io.cityhelm.core.plan.ActivationEvent.EndProposed;
import io.cityhelm.core.plan.ActivationEvent.EndRefused;
import io.cityhelm.core.plan.ActivationEvent.LevelChangeProposed;
import io.cityhelm.core.plan.ActivationEvent.LevelChangeRefused;
import io.cityhelm.core.plan.ActivationEvent.ResponseLevelChanged;
import io.cityhelm.core.plan.ActivationEvent.SwitchApprovalOverridden;
import io.cityhelm.core.plan.ActivationEvent.TriggerHeld;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * An activation as it stands. Immutable; {@link ActivationDecisions} decides, {@link #evolve} follows.
 *
 * @param measures of the level that was proposed or is in force
 * @param pending a change of level, or the end, that waits for a second person
 * @param ticks what was done of the checklist, in order
 * @param sent the orders that left, of every level that was in force
 * @param approvedBy who let it start
 * @param levelSince when the level came into force: the due times of the checklist count from here
 * @param findings of the review; empty before it
 * @param causes what spoke for the start and for each raise, where a suggestion was followed
 * @param overrides every time that somebody switched without the second person
 * @param paces that hold while it is in force, the mildest first
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
        String findings,
        List<Overridden> overrides,
        List<Cause> causes,
        List<Paced> paces) {

    /**
     * What waits for a second person.
     *
     * @param measures of the level that is asked for; empty when the end is
     * @param since empty in states that were written before it was kept
     */
    public record Pending(Optional<Measures> measures, String reason, String by, Optional<Instant> since) {
        public Pending {
            since = since == null ? Optional.empty() : since;
        }
    }

    /** An item of the checklist that was done, by whom and when. */
    public record Ticked(String item, String by, Instant at) {}

    /** 越权: a switch that somebody made alone, and why. */
    public record Overridden(String by, String reason, Instant at) {}

    public Activation {
        ticks = List.copyOf(ticks);
        sent = sent == null ? List.of() : List.copyOf(sent);
        overrides = overrides == null ? List.of() : List.copyOf(overrides);
        causes = causes == null ? List.of() : List.copyOf(causes);
        // a state from before they were kept knows the pace of its level only
        paces = paces != null
                ? List.copyOf(paces)
                : stage == ActivationStage.PROPOSED || stage == ActivationStage.REFUSED
                        ? List.of()
                        : List.of(new Paced(measures.level(), measures.pace(), levelSince));
    }

    public ResponseLevel level() {
        return measures.level();
    }

    /** What a second person has to decide about: the start, a change of level, or the end. Empty when nothing waits. */
    public Optional<Pending> waiting() {
        return stage == ActivationStage.PROPOSED
                ? Optional.of(new Pending(Optional.of(measures), reason, proposedBy, Optional.of(proposedAt)))
                : pending;
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
            case TriggerHeld e -> before.with(next -> next.causes = and(before.causes, e.cause()));
            case ActivationApproved e ->
                before.reaching(ActivationStage.ACTIVE, e.at(), next -> {
                    next.approvedBy = Optional.of(e.by());
                    enforce(next, before.measures, e.at());
                });
            case ActivationRefused e -> before.reaching(ActivationStage.REFUSED, e.at(), next -> {});
            case LevelChangeProposed e ->
                before.waiting(
                        ActivationStage.CHANGING,
                        new Pending(Optional.of(e.measures()), e.reason(), e.by(), Optional.of(e.at())));
            case ResponseLevelChanged e ->
                before.settled(next ->
                        enforce(next, before.pending.orElseThrow().measures().orElseThrow(), e.at()));
            case LevelChangeRefused e -> before.settled(next -> {});
            case ChecklistTicked e ->
                before.with(next -> next.ticks = and(before.ticks, new Ticked(e.item(), e.by(), e.at())));
            case EndProposed e ->
                before.waiting(
                        ActivationStage.ENDING, new Pending(Optional.empty(), e.reason(), e.by(), Optional.of(e.at())));
            case EndRefused e -> before.settled(next -> {});
            case EndApproved e -> before.reaching(ActivationStage.ENDED, e.at(), next -> {});
            case ActivationEnded e -> before.reaching(ActivationStage.ENDED, e.at(), next -> {});
            case ActivationReviewed e ->
                before.reaching(ActivationStage.REVIEWED, e.at(), next -> next.findings = e.findings());
            case ActivationClosed e -> before.reaching(ActivationStage.CLOSED, e.at(), next -> {});
            case SwitchApprovalOverridden e ->
                before.with(next -> next.overrides = and(before.overrides, new Overridden(e.by(), e.reason(), e.at())));
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
                "",
                List.of(),
                List.of(),
                List.of());
    }

    /** The measures of a level come into force, and its orders have left. */
    private static void enforce(ActivationChange next, Measures measures, Instant at) {
        next.measures = measures;
        next.sent =
                Stream.concat(next.sent.stream(), measures.orders().stream()).toList();
        next.levelSince = at;
        next.paces = Paced.following(next.paces, measures, at);
    }

    /** A stage that is reached for good: nothing waits any more. */
    private Activation reaching(ActivationStage reached, Instant at, Consumer<ActivationChange> more) {
        return with(next -> {
            next.stage = reached;
            next.pending = Optional.empty();
            next.stageSince = at;
            more.accept(next);
        });
    }

    /** The response goes on as it is while somebody decides. */
    private Activation waiting(ActivationStage waits, Pending what) {
        return with(next -> {
            next.stage = waits;
            next.pending = Optional.of(what);
        });
    }

    /** What waited is decided, and the response goes on. */
    private Activation settled(Consumer<ActivationChange> more) {
        return with(next -> {
            next.stage = ActivationStage.ACTIVE;
            next.pending = Optional.empty();
            more.accept(next);
        });
    }

    private Activation with(Consumer<ActivationChange> change) {
        ActivationChange next = new ActivationChange(this);
        change.accept(next);
        return next.activation();
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
