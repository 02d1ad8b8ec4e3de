package io.cityhelm.core.lineage;

import java.time.Instant;
import java.util.Optional;

/**
 * A document as it came over a link: a page, a message, a file. Never what it was asked for with: no address, no header.
 *
 * @param link the link's id
 * @param received by our clock
 * @param mapping the version of the mapping that read it
 * @param about what came with it and is not in it, such as a topic, as JSON; blank for nothing
 * @param document its bytes; empty for one that was too large to be kept
 */
public record Receipt(
        long number, String link, Instant received, String mapping, String about, Optional<byte[]> document) {}
