package io.cityhelm.core.warning;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One message, complete: what two people agree on is what leaves, and nothing of it is looked up again.
 *
 * @param identifier see {@link Identifiers}
 * @param sent when it was drafted, to the second
 * @param replaces what an update supersedes or a cancellation ends
 * @param note why, for a cancellation
 * @param kind what is warned of
 * @param areas the places of the content by name
 */
public record Bulletin(
        String identifier,
        String sender,
        String senderName,
        Instant sent,
        MessageStatus status,
        MessageType type,
        Optional<Reference> replaces,
        String note,
        Kind kind,
        Weight weight,
        WarningContent content,
        List<Area> areas) {

    /** Another message, as CAP names one. */
    public record Reference(String sender, String identifier, Instant sent) {}

    /** What is warned of. @param name in the language of the messages @param category as CAP writes it */
    public record Kind(String code, String name, String category) {}

    public record Area(JurisdictionCode code, String name) {}

    public Bulletin {
        areas = List.copyOf(areas);
    }

    Reference reference() {
        return new Reference(sender, identifier, sent);
    }
}
