package io.cityhelm.core.journal;

import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of the journal.
 *
 * @param sequence 1 for the first; without gaps
 * @param id UUIDv7
 * @param version 1 for the first event of the stream; without gaps
 * @param type the event's type, lower-case with dashes
 * @param schema the version of the payload's shape
 * @param at UTC, microseconds
 * @param actorKind officer, department or rule
 * @param onBehalf the account whose powers the actor had by delegation; empty for the actor's own
 * @param payload the event as JSON
 * @param previousHash SHA-256 of the entry before, hex; 64 zeros for the first
 * @param hash SHA-256 of this entry, hex; see {@link HashChain}
 */
public record Entry(
        long sequence,
        UUID id,
        StreamId stream,
        long version,
        String type,
        int schema,
        Instant at,
        String actorKind,
        String actor,
        JurisdictionCode jurisdiction,
        Optional<String> onBehalf,
        String payload,
        String previousHash,
        String hash) {}
