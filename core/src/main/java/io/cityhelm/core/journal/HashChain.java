package io.cityhelm.core.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * How entries are chained, so that somebody else can verify the record offline: SHA-256 over the UTF-8 bytes of every
 * field in the order of {@link Entry} (all but the hash itself), each preceded by its length as four bytes, big-endian.
 * An entry without a person on whose behalf it was made has no such field; one with it has it before the payload.
 * Instants are written as ISO-8601, numbers in decimal. The length stops two fields from being read as one.
 */
public final class HashChain {

    /** The previous hash of the first entry. */
    public static final String GENESIS = "0".repeat(64);

    private HashChain() {}

    /** The hash that an entry must have, hex; the entry's own hash is not looked at. */
    public static String hashOf(Entry entry) {
        MessageDigest digest = sha256();
        for (String field : fields(entry)) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<String> fields(Entry entry) {
        List<String> fields = new ArrayList<>(List.of(
                Long.toString(entry.sequence()),
                entry.id().toString(),
                entry.stream().kind(),
                entry.stream().id(),
                Long.toString(entry.version()),
                entry.type(),
                Integer.toString(entry.schema()),
                entry.at().toString(),
                entry.actorKind(),
                entry.actor(),
                entry.jurisdiction().value()));
        entry.onBehalf().ifPresent(fields::add);
        fields.add(entry.payload());
        fields.add(entry.previousHash());
        return fields;
    }

    /** The same entry with the hash that it must have. */
    public static Entry seal(Entry entry) {
        return new Entry(
                entry.sequence(),
                entry.id(),
                entry.stream(),
                entry.version(),
                entry.type(),
                entry.schema(),
                entry.at(),
                entry.actorKind(),
                entry.actor(),
                entry.jurisdiction(),
                entry.onBehalf(),
                entry.payload(),
                entry.previousHash(),
                hashOf(entry));
    }

    /** What is wrong with an entry that follows another; empty when nothing is. @param before null for the first */
    public static Optional<Fault> check(Entry before, Entry entry) {
        long sequence = before == null ? 1 : before.sequence() + 1;
        if (entry.sequence() != sequence) {
            return Optional.of(new Fault(sequence, Fault.Kind.MISSING));
        }
        if (!entry.previousHash().equals(before == null ? GENESIS : before.hash())) {
            return Optional.of(new Fault(sequence, Fault.Kind.BROKEN_LINK));
        }
        return entry.hash().equals(hashOf(entry))
                ? Optional.empty()
                : Optional.of(new Fault(sequence, Fault.Kind.CHANGED));
    }

    /** Where the chain does not hold. */
    public record Fault(long sequence, Kind kind) {
        /** How. */
        public enum Kind {
            /** An entry is not there. */
            MISSING,
            /** The entry does not name the hash of the one before. */
            BROKEN_LINK,
            /** The entry was changed after it was written. */
            CHANGED
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
