package io.cityhelm.core.warning;

import io.cityhelm.core.decision.Event;
import java.time.Instant;

/** What happened to a warning. Stored for ever: the shape of these records is pinned by tests. */
public sealed interface WarningEvent extends Event {

    record WarningDrafted(WarningId warning, String number, Bulletin bulletin, String by, Instant at)
            implements WarningEvent {}

    record WarningUpdateDrafted(Bulletin bulletin, String by, Instant at) implements WarningEvent {}

    record WarningCancelDrafted(Bulletin bulletin, String by, Instant at) implements WarningEvent {}

    record WarningApproved(String identifier, String by, String note, Instant at) implements WarningEvent {}

    record WarningRefused(String identifier, String by, String reason, Instant at) implements WarningEvent {}

    record WarningAccepted(String identifier, String receipt, Instant at) implements WarningEvent {}

    record WarningRejected(String identifier, String reason, Instant at) implements WarningEvent {}

    /** What the message that was drafted with it says beside its Chinese words. */
    record WarningSupplemented(String identifier, Supplement supplement, Instant at) implements WarningEvent {}

    /** A first message again, in the place of one that the platform refused. */
    record WarningRedrafted(Bulletin bulletin, String by, Instant at) implements WarningEvent {}

    /** Somebody has seen that the platform refused the message, or is silent about it. */
    record WarningTroubleAcknowledged(String identifier, String by, String reason, Instant at)
            implements WarningEvent {}

    record WarningExpired(Instant at) implements WarningEvent {}
}
