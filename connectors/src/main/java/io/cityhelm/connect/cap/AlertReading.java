package io.cityhelm.connect.cap;

import io.cityhelm.connect.health.Note;
import io.cityhelm.core.geo.LonLat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the elements of an alert into its record, and refuses what CAP does not allow. */
final class AlertReading {

    private static final int LONGEST_IDENTIFIER = 200;
    private static final int MOST_POINTS = 5_000;

    private AlertReading() {}

    static CapAlert alert(Element alert) throws CapRejectedException {
        List<CapAlert.Info> infos = new ArrayList<>();
        for (Element info : alert.all("info")) {
            infos.add(info(info));
        }
        return new CapAlert(
                identifier(alert),
                alert.text("sender"),
                time(required(alert, "sent")),
                required(alert, "status"),
                required(alert, "msgType"),
                references(alert.text("references")),
                List.copyOf(infos));
    }

    /** Spaces, commas and markup cannot stand in an identifier, because references are taken apart at them. */
    private static String identifier(Element alert) throws CapRejectedException {
        String identifier = required(alert, "identifier");
        boolean sound = identifier.length() <= LONGEST_IDENTIFIER
                && identifier.chars().noneMatch(c -> c <= ' ' || c == ',' || c == '<' || c == '&');
        if (!sound) {
            throw rejected("identifier", identifier);
        }
        return identifier;
    }

    private static CapAlert.Info info(Element info) throws CapRejectedException {
        List<CapAlert.Area> areas = new ArrayList<>();
        for (Element area : info.all("area")) {
            areas.add(area(area));
        }
        String expires = info.text("expires");
        return new CapAlert.Info(
                info.text("language"),
                info.text("event"),
                info.text("severity"),
                info.text("headline"),
                info.text("description"),
                info.text("instruction"),
                info.text("senderName"),
                expires.isEmpty() ? Optional.empty() : Optional.of(time(expires)),
                values(info.all("eventCode")),
                values(info.all("parameter")),
                List.copyOf(areas));
    }

    private static CapAlert.Area area(Element area) throws CapRejectedException {
        List<List<LonLat>> polygons = new ArrayList<>();
        for (String polygon : area.texts("polygon")) {
            polygons.add(polygon(polygon));
        }
        List<CapAlert.Circle> circles = new ArrayList<>();
        for (String circle : area.texts("circle")) {
            circles.add(circle(circle));
        }
        return new CapAlert.Area(
                area.text("areaDesc"), List.copyOf(polygons), List.copyOf(circles), values(area.all("geocode")));
    }

    /** CAP 1.0 wrote {@code <eventCode>NAME=value</eventCode>}; later versions have a valueName and a value. */
    private static List<String> values(List<Element> pairs) {
        return pairs.stream()
                .map(pair -> pair.text("value").isEmpty()
                        ? pair.text().substring(pair.text().indexOf('=') + 1)
                        : pair.text("value"))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** {@code sender,identifier,sent} with white space between them. */
    private static List<String> references(String text) throws CapRejectedException {
        List<String> identifiers = new ArrayList<>();
        for (String reference : words(text)) {
            String[] parts = reference.split(",", -1);
            if (parts.length != 3 || parts[1].isBlank()) {
                throw rejected("references", reference);
            }
            identifiers.add(parts[1]);
        }
        return List.copyOf(identifiers);
    }

    private static List<LonLat> polygon(String text) throws CapRejectedException {
        List<String> words = words(text);
        if (words.size() < 4 || words.size() > MOST_POINTS || !words.getFirst().equals(words.getLast())) {
            throw rejected("polygon", text);
        }
        List<LonLat> ring = new ArrayList<>(words.size());
        for (String word : words) {
            ring.add(point(word));
        }
        return List.copyOf(ring);
    }

    private static CapAlert.Circle circle(String text) throws CapRejectedException {
        List<String> words = words(text);
        if (words.size() != 2) {
            throw rejected("circle", text);
        }
        double kilometres = number(words.get(1), "circle");
        if (!(kilometres >= 0 && kilometres <= 20_000)) {
            throw rejected("circle", text);
        }
        return new CapAlert.Circle(point(words.getFirst()), kilometres * 1000);
    }

    /** CAP writes latitude first. */
    private static LonLat point(String text) throws CapRejectedException {
        int comma = text.indexOf(',');
        if (comma < 0) {
            throw rejected("polygon", text);
        }
        double lat = number(text.substring(0, comma), "polygon");
        double lon = number(text.substring(comma + 1), "polygon");
        try {
            return new LonLat(lon, lat);
        } catch (IllegalArgumentException e) {
            throw rejected("polygon", text);
        }
    }

    private static double number(String text, String field) throws CapRejectedException {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw rejected(field, text);
        }
    }

    private static Instant time(String text) throws CapRejectedException {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw rejected("dateTime", text);
        }
    }

    private static String required(Element parent, String name) throws CapRejectedException {
        String text = parent.text(name);
        if (text.isEmpty()) {
            throw new CapRejectedException(Note.of("CapRejected.missing", name));
        }
        return text;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    private static CapRejectedException rejected(String field, String value) {
        String shown = value.length() > 80 ? value.substring(0, 80) + "…" : value;
        return new CapRejectedException(Note.of("CapRejected.wrong", field, shown));
    }
}
