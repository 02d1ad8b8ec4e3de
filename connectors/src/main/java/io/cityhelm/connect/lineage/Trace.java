package io.cityhelm.connect.lineage;

import io.cityhelm.connect.health.Note;
import io.cityhelm.core.lineage.MappingVersion;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a value came from.
 *
 * @param link the id of the link; empty when nobody knows
 * @param received by our clock; empty when nobody knows
 * @param mapping by which it was read; empty when that is not known any more
 * @param isCurrent whether the link reads by that mapping now
 */
public record Trace(
        String link, Optional<Instant> received, Optional<MappingVersion> mapping, boolean isCurrent, Raw raw) {

    /** What is left of the record as it came. */
    public sealed interface Raw {

        /**
         * It is there.
         *
         * @param record as the source wrote it, set in lines; the whole document when it holds one record alone
         * @param mapped what the mapping made of it, set in lines; empty where the source speaks our language
         * @param unmapped why it cannot be mapped again; empty when it can
         */
        record Kept(String record, Optional<String> mapped, Optional<Note> unmapped) implements Raw {}

        /** The document was too large to be kept. */
        record TooLarge() implements Raw {}

        /** It was kept, and has made room for newer ones, or the disk was too slow for it. */
        record Gone() implements Raw {}

        /** It never came over a link that keeps what comes, or before this was kept. */
        record Unknown() implements Raw {}
    }
}
