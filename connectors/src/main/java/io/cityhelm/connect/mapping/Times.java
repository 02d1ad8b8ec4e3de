package io.cityhelm.connect.mapping;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;

/**
 * How a source writes its times. Whoever writes them without a zone means the zone that the file of the link says; nothing
 * is guessed from where this machine stands. Safe on any thread.
 *
 * @param zone of times that say none; empty when the file says none, and such times are rejected
 * @param formats tried in this order
 * @param ambiguous what an hour means that a clock set back shows twice
 */
public record Times(Optional<ZoneId> zone, List<TimeFormat> formats, Ambiguous ambiguous) {

    /** ISO 8601, and no zone but what a time says itself. */
    public static final Times UNSAID = new Times(Optional.empty(), List.of(TimeFormat.ISO), Ambiguous.REFUSE);

    /** Anything else is a unit mistaken for another, or a broken clock. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    public Times {
        formats = List.copyOf(formats);
    }

    /** What an hour means that a clock set back shows twice. */
    public enum Ambiguous {
        /** It cannot be known: the record is rejected. */
        REFUSE,
        /** The first time that it was shown, with summer time. */
        EARLIER,
        /** The second time. */
        LATER
    }

    /** @throws RecordRejected when none of the formats fits, or the time cannot be told */
    public Instant read(Object value) throws RecordRejected {
        return read(value, formats);
    }

    /** @throws RecordRejected when the format does not fit, or the time cannot be told */
    public Instant read(Object value, TimeFormat format) throws RecordRejected {
        return read(value, List.of(format));
    }

    private Instant read(Object value, List<TimeFormat> tried) throws RecordRejected {
        for (TimeFormat format : tried) {
            Optional<Temporal> read = format.read(value);
            if (read.isPresent()) {
                return plausible(
                        value, read.get() instanceof LocalDateTime local ? at(local) : Instant.from(read.get()));
            }
        }
        String known = String.join(", ", tried.stream().map(TimeFormat::text).toList());
        throw new RecordRejected("RecordRejected.time", Cut.of(value), known);
    }

    /** A time of the wall clock of the source. */
    public Instant at(LocalDateTime local) throws RecordRejected {
        ZoneId here = zone.orElseThrow(() -> new RecordRejected("RecordRejected.noZone", local));
        List<ZoneOffset> valid = here.getRules().getValidOffsets(local);
        return switch (valid.size()) {
            case 1 -> local.toInstant(valid.getFirst());
            case 0 -> throw new RecordRejected("RecordRejected.gap", local, here);
            default -> twice(local, here, valid);
        };
    }

    private Instant twice(LocalDateTime local, ZoneId here, List<ZoneOffset> valid) throws RecordRejected {
        return switch (ambiguous) {
            case EARLIER -> local.toInstant(valid.getFirst());
            case LATER -> local.toInstant(valid.getLast());
            case REFUSE -> throw new RecordRejected("RecordRejected.twice", local, here);
        };
    }

    private static Instant plausible(Object value, Instant read) throws RecordRejected {
        if (read.isBefore(EARLIEST) || read.isAfter(LATEST)) {
            throw new RecordRejected("RecordRejected.absurd", Cut.of(value), read);
        }
        return read;
    }
}
