package io.cityhelm.map.source.wkt;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.map.source.SourceRecord;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** One geometry as text. For one thread. */
public final class WktText {

    private static final Pattern SRID = Pattern.compile("\\s*SRID\\s*=\\s*([0-9]{1,9})\\s*;", Pattern.CASE_INSENSITIVE);

    /** Deeper than any geometry; the reader would recurse for each. */
    private static final int DEEPEST = 32;

    private final WKTReader reader = new WKTReader();

    /** A record whose geometry is such a text; an empty text is no geometry. */
    public SourceRecord record(long number, String text, Map<String, Object> values) {
        if (text.isBlank()) {
            return new SourceRecord.Feature(number, Optional.empty(), values);
        }
        if (depth(text) > DEEPEST) {
            return new SourceRecord.Unreadable(number, Refusal.because("layer.coordinates-bad"));
        }
        try {
            Geometry geometry = reader.read(SRID.matcher(text).replaceFirst(""));
            return new SourceRecord.Feature(number, Optional.of(geometry), values);
        } catch (ParseException | IllegalArgumentException e) {
            return new SourceRecord.Unreadable(number, Refusal.because("layer.wkt-bad", shortened(e.getMessage())));
        }
    }

    /** The code before the text, as PostGIS writes it. */
    static OptionalInt srid(String text) {
        Matcher matcher = SRID.matcher(text);
        return matcher.lookingAt() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    static int depth(String text) {
        int now = 0;
        int most = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            now += c == '(' ? 1 : c == ')' ? -1 : 0;
            most = Math.max(most, now);
        }
        return most;
    }

    private static String shortened(String message) {
        String text = String.valueOf(message);
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
