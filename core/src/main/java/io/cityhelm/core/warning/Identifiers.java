package io.cityhelm.core.warning;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rule for identifiers of Chinese warning messages: {@code ZZZZZZDDDUUUXX_YYYYMMDDhhmmss_N}, 31 characters. Area,
 * agency, inner unit and extension; the time in Beijing; a digit that tells apart what one agency sends in one second.
 */
public final class Identifiers {

    /** Beijing time, in which warning messages tell every time. */
    public static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private static final int PER_SECOND = 10;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(BEIJING);

    private Identifiers() {}

    /** What all identifiers of a publisher in one second have in common. */
    public static String stem(Publisher publisher, Instant sent) {
        return publisher.prefix() + "_" + TIME.format(sent) + "_";
    }

    /** The next free identifier; empty when ten messages went out in this second. @param taken those in use */
    public static Optional<String> next(Publisher publisher, Instant sent, Set<String> taken) {
        String stem = stem(publisher, sent);
        return IntStream.range(0, PER_SECOND)
                .mapToObj(n -> stem + n)
                .filter(identifier -> !taken.contains(identifier))
                .findFirst();
    }
}
