package io.cityhelm.connect.mapping;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.lineage.Origin;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A record of the department API, read field by field. Each reader either returns a sound value or rejects the record with
 * the name of the field.
 */
public final class Fields {

    /** The longest text that a record may carry, in characters. */
    public static final int LONGEST = 10_000;

    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Map<?, ?> members;
    private final Origin origin;

    private Fields(Map<?, ?> members, Origin origin) {
        this.members = members;
        this.origin = origin;
    }

    public static Fields of(Object record) throws RecordRejected {
        if (record instanceof Map<?, ?> map) {
            return new Fields(map, Origin.NONE);
        }
        throw new RecordRejected("RecordRejected.noObject");
    }

    /** The same record, with where it came from. */
    public Fields from(Origin where) {
        return new Fields(members, where);
    }

    /** Which record of which document it is. */
    public Origin origin() {
        return origin;
    }

    /** The members as they came. */
    public Map<?, ?> members() {
        return members;
    }

    public Fields object(String name) throws RecordRejected {
        if (members.get(name) instanceof Map<?, ?> map) {
            return new Fields(map, origin);
        }
        throw wrong(name);
    }

    /** Text that says something; a number counts as text, because sources write codes both ways. */
    public String text(String name) throws RecordRejected {
        return optionalText(name).orElseThrow(() -> missing(name));
    }

    /** Empty for a missing member and for a blank text. */
    public Optional<String> optionalText(String name) throws RecordRejected {
        Object value = members.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String || value instanceof Number)) {
            throw wrong(name);
        }
        String text = String.valueOf(value).strip();
        if (text.length() > LONGEST) {
            throw new RecordRejected("RecordRejected.tooLong", name, LONGEST);
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** The texts of a list; empty for a missing member. */
    public List<String> texts(String name) throws RecordRejected {
        Object value = members.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw wrong(name);
    }

    public double number(String name) throws RecordRejected {
        Object value = members.get(name);
        if (value == null) {
            throw missing(name);
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw wrong(name);
    }

    /** RFC 3339 with an offset. */
    public Instant instant(String name) throws RecordRejected {
        try {
            return Rfc3339.parse(text(name));
        } catch (DateTimeException e) {
            throw wrong(name);
        }
    }

    /**
     * When something was so: RFC 3339 with an offset, not in the future, and not before there were such links: a device that
     * lost its clock says 1970.
     *
     * @param now by our clock; one that runs ahead of it by more than five minutes is wrong, and what it says would hide
     *     all that comes after
     */
    public Instant observed(String name, Instant now) throws RecordRejected {
        Instant at = instant(name);
        if (at.isAfter(now.plus(AHEAD))) {
            throw new RecordRejected("RecordRejected.ahead", at);
        }
        if (at.isBefore(EARLIEST)) {
            throw new RecordRejected("RecordRejected.longAgo", at);
        }
        return at;
    }

    public JurisdictionCode code(String name) throws RecordRejected {
        return optionalCode(name).orElseThrow(() -> missing(name));
    }

    public Optional<JurisdictionCode> optionalCode(String name) throws RecordRejected {
        Optional<String> text = optionalText(name);
        try {
            return text.map(JurisdictionCode::of);
        } catch (IllegalArgumentException e) {
            throw wrong(name);
        }
    }

    /** A constant by its name in lowercase-kebab. */
    public <E extends Enum<E>> E choice(String name, Class<E> type) throws RecordRejected {
        String wanted = text(name).toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> wrong(name));
    }

    /** The place in {@code lon} and {@code lat}, in the datum of the source; empty when neither is there. */
    public Optional<LonLat> lonLat() throws RecordRejected {
        if (members.get("lon") == null && members.get("lat") == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LonLat(number("lon"), number("lat")));
        } catch (IllegalArgumentException e) {
            throw wrong("lon, lat");
        }
    }

    private RecordRejected missing(String name) {
        return new RecordRejected("RecordRejected.missing", name);
    }

    private RecordRejected wrong(String name) {
        return new RecordRejected("RecordRejected.wrong", name, Cut.of(members.get(name)));
    }
}
