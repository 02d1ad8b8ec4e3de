package io.cityhelm.core.warning;

import io.cityhelm.core.warning.WarningEvent.WarningAccepted;
import io.cityhelm.core.warning.WarningEvent.WarningApproved;
import io.cityhelm.core.warning.WarningEvent.WarningCancelDrafted;
import io.cityhelm.core.warning.WarningEvent.WarningDrafted;
import io.cityhelm.core.warning.WarningEvent.WarningExpired;
import io.cityhelm.core.warning.WarningEvent.WarningRedrafted;
import io.cityhelm.core.warning.WarningEvent.WarningRefused;
import io.cityhelm.core.warning.WarningEvent.WarningRejected;
import io.cityhelm.core.warning.WarningEvent.WarningSupplemented;
import io.cityhelm.core.warning.WarningEvent.WarningTroubleAcknowledged;
import io.cityhelm.core.warning.WarningEvent.WarningUpdateDrafted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A warning as it stands. Immutable; {@link WarningDecisions} decides, {@link #evolve} follows.
 *
 * @param messages all that were drafted, oldest first; never empty
 * @param since when the stage began
 */
public record Warning(WarningId id, String number, WarningStage stage, List<Message> messages, Instant since) {

    public Warning {
        messages = List.copyOf(messages);
    }

    public Message latest() {
        return messages.getLast();
    }

    /** The message that people outside are to heed: the last that the platform took, unless it ended the warning. */
    public Optional<Message> inForce() {
        return stage.isInForce()
                ? messages.reversed().stream()
                        .filter(message -> message.stage() == MessageStage.ACCEPTED)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether the platform refused the latest message, and nobody has said what follows. */
    public boolean awaitsAnswer() {
        return !stage.isOver()
                && latest().stage() == MessageStage.REJECTED
                && latest().acknowledged().isEmpty();
    }

    /** When the platform's silence about the latest message is too long; empty when it is not silent, or somebody knows. */
    public Optional<Instant> silentFrom(Duration within) {
        return stage.isOutward() && latest().acknowledged().isEmpty()
                ? Optional.of(latest().since().plus(within))
                : Optional.empty();
    }

    /** What it says now, or would say when it gets through. */
    public WarningContent content() {
        return inForce().orElse(latest()).bulletin().content();
    }

    /** When its time is over: an approved update that lasts longer keeps it until it gets through. */
    public Instant ends() {
        Instant end = content().until();
        Instant coming = latest().bulletin().content().until();
        return stage == WarningStage.CHANGE_RELEASED && coming.isAfter(end) ? coming : end;
    }

    /** Every identifier that was given to its messages, also to those that never left. */
    public List<String> identifiers() {
        return messages.stream().map(message -> message.bulletin().identifier()).toList();
    }

    /**
     * The warning after an event. Pure.
     *
     * @param before null before the first event
     */
    public static Warning evolve(Warning before, WarningEvent event) {
        return switch (event) {
            case WarningDrafted e ->
                new Warning(
                        e.warning(),
                        e.number(),
                        WarningStage.DRAFTED,
                        List.of(Message.drafted(e.bulletin(), e.by(), e.at())),
                        e.at());
            case WarningRedrafted e ->
                before.drafting(WarningStage.DRAFTED, Message.drafted(e.bulletin(), e.by(), e.at()));
            case WarningSupplemented e ->
                before.with(before.stage, before.latest().supplemented(e.supplement()), before.since);
            case WarningUpdateDrafted e ->
                before.drafting(WarningStage.CHANGE_DRAFTED, Message.drafted(e.bulletin(), e.by(), e.at()));
            case WarningCancelDrafted e ->
                before.drafting(WarningStage.CHANGE_DRAFTED, Message.drafted(e.bulletin(), e.by(), e.at()));
            case WarningTroubleAcknowledged e -> before.acknowledged(new Acknowledgement(e.by(), e.reason(), e.at()));
            case WarningApproved e ->
                before.with(
                        before.stage == WarningStage.DRAFTED ? WarningStage.RELEASED : WarningStage.CHANGE_RELEASED,
                        before.latest().decided(MessageStage.RELEASED, e.by(), e.note(), e.at()),
                        e.at());
            case WarningRefused e ->
                before.with(
                        before.stage == WarningStage.DRAFTED ? WarningStage.REFUSED : WarningStage.PUBLISHED,
                        before.latest().decided(MessageStage.REFUSED, e.by(), e.reason(), e.at()),
                        e.at());
            case WarningAccepted e ->
                before.with(
                        before.latest().bulletin().type() == MessageType.CANCEL
                                ? WarningStage.CANCELLED
                                : WarningStage.PUBLISHED,
                        before.latest().accepted(e.receipt(), e.at()),
                        e.at());
            case WarningRejected e ->
                before.with(
                        before.stage == WarningStage.RELEASED ? WarningStage.REJECTED : WarningStage.PUBLISHED,
                        before.latest().rejected(e.reason(), e.at()),
                        e.at());
            case WarningExpired e ->
                before.with(WarningStage.EXPIRED, before.latest().over(e.at()), e.at());
        };
    }

    private Warning drafting(WarningStage next, Message draft) {
        List<Message> all = new ArrayList<>(messages);
        all.add(draft);
        return new Warning(id, number, next, all, draft.since());
    }

    /** What was never published is over with it; anything else stands as it stood. */
    private Warning acknowledged(Acknowledgement said) {
        boolean unpublished = stage == WarningStage.REJECTED;
        return with(
                unpublished ? WarningStage.GIVEN_UP : stage,
                latest().acknowledged(said),
                unpublished ? said.at() : since);
    }

    private Warning with(WarningStage next, Message last, Instant at) {
        List<Message> all = new ArrayList<>(messages.subList(0, messages.size() - 1));
        all.add(last);
        return new Warning(id, number, next, all, at);
    }
}
