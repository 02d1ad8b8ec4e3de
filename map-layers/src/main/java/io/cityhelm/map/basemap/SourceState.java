package io.cityhelm.map.basemap;

import java.time.Instant;
import java.util.Optional;

/**
 * How a source stands.
 *
 * @param nextTry when it is asked again; empty while it is not left alone
 */
public record SourceState(Kind kind, Optional<Instant> nextTry) {

    public static final SourceState ANSWERING = new SourceState(Kind.ANSWERING, Optional.empty());

    /** What is known of a source from its latest answers. */
    public enum Kind {
        /** It answers, or was not asked yet. */
        ANSWERING,
        /** It does not answer, or only with errors of its own. */
        SILENT,
        /** It answers that it does not want to: the key is wrong, used up or missing. */
        REFUSING,
        /** It answers with something that is no picture. */
        UNREADABLE
    }
}
