package io.cityhelm.connect.simulator;

import io.cityhelm.connect.cap.CapWriter;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.Level;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * Warnings as a CAP 1.2 feed: the weather office raises one and puts another in its place; what the platform took stands
 * beside them as it came.
 */
final class Warnings {

    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration NEXT = Duration.ofSeconds(100);
    private static final Duration LASTS = Duration.ofHours(12);
    private static final double COARSE_DEGREES = 0.002;
    private static final String CAP = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final DateTimeFormatter IDENTIFIER_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final SimulatorOptions options;
    private final Ground ground;
    private final Agenda agenda;
    private final WarningPlatform platform;
    private final Script.Warning script;
    private final ZoneId zone;
    private final Jurisdiction district;
    private final List<Alert> alerts = new ArrayList<>();

    Warnings(SimulatorOptions options, Ground ground, Agenda agenda, Script script, WarningPlatform platform) {
        this.options = options;
        this.ground = ground;
        this.agenda = agenda;
        this.platform = platform;
        this.script = script.warning();
        this.zone = options.pack().info().zone();
        List<Jurisdiction> districts = ground.at(Level.DISTRICT);
        this.district = districts.isEmpty()
                ? ground.tree().root()
                : districts.get(new Random(options.seed() + 3).nextInt(districts.size()));
    }

    private record Alert(String identifier, Instant sent, Script.Step step, Optional<Alert> replaces) {}

    void start() {
        agenda.in(FIRST, () -> raise(0));
    }

    /** The feed as it stands. */
    String feed() {
        List<Alert> now;
        List<WarningPlatform.Spread> spread;
        synchronized (agenda) {
            now = List.copyOf(alerts);
            spread = platform.spread();
        }
        try {
            return write(now, spread);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory does not fail", e);
        }
    }

    /** Names the feed as it stands. */
    String version() {
        synchronized (agenda) {
            return "cap-" + alerts.size() + "-" + platform.spread().size();
        }
    }

    private void raise(int step) {
        Optional<Alert> before = alerts.isEmpty() ? Optional.empty() : Optional.of(alerts.getLast());
        Instant sent = agenda.now().truncatedTo(ChronoUnit.SECONDS);
        alerts.add(new Alert(identifier(sent, step), sent, script.steps().get(step), before));
        options.listener().accept(new SimulatorNews(sent, SimulatorNews.Kind.WARNING, headline(alerts.getLast())));
        if (step + 1 < script.steps().size()) {
            agenda.in(NEXT, () -> raise(step + 1));
        }
    }

    /** 31 characters: area, agency, inner unit, extension, time, number. */
    private String identifier(Instant sent, int step) {
        String area = (ground.tree().root().code().value() + "000000").substring(0, 6);
        return area + "41600000_" + IDENTIFIER_TIME.format(sent.atZone(zone)) + "_" + step;
    }

    private String headline(Alert alert) {
        return district.name() + script.event() + alert.step().word() + "预警";
    }

    private String write(List<Alert> now, List<WarningPlatform.Spread> spread) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "id", "urn:cityhelm:simulator:cap");
        element(xml, "title", script.sender());
        element(xml, "updated", time(agenda.now()));
        for (Alert alert : now) {
            entry(xml, alert);
        }
        for (WarningPlatform.Spread one : spread) {
            entry(xml, one, text);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, Alert alert) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", alert.identifier());
        element(xml, "title", headline(alert));
        element(xml, "updated", time(alert.sent()));
        xml.writeStartElement("content");
        xml.writeAttribute("type", CapWriter.MEDIA_TYPE);
        xml.writeStartElement("alert");
        xml.writeDefaultNamespace(CAP);
        element(xml, "identifier", alert.identifier());
        element(xml, "sender", "simulator@cityhelm.example");
        element(xml, "sent", time(alert.sent()));
        element(xml, "status", "Actual");
        element(xml, "msgType", alert.replaces().isPresent() ? "Update" : "Alert");
        element(xml, "scope", "Public");
        if (alert.replaces().isPresent()) {
            Alert old = alert.replaces().get();
            element(xml, "references", "simulator@cityhelm.example," + old.identifier() + "," + time(old.sent()));
        }
        info(xml, alert);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** A document that was checked is put in as it came. */
    private static void entry(XMLStreamWriter xml, WarningPlatform.Spread spread, StringWriter text)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", spread.identifier());
        xml.writeStartElement("content");
        xml.writeAttribute("type", CapWriter.MEDIA_TYPE);
        xml.writeCharacters("\n");
        xml.flush();
        text.append(spread.alert());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void info(XMLStreamWriter xml, Alert alert) throws XMLStreamException {
        xml.writeStartElement("info");
        element(xml, "language", "zh-CN");
        element(xml, "category", "Met");
        element(xml, "event", script.event());
        element(xml, "urgency", "Expected");
        element(xml, "severity", alert.step().severity());
        element(xml, "certainty", "Likely");
        pair(xml, "eventCode", "WarningCode", script.code() + "_" + alert.step().colour());
        element(xml, "expires", time(alert.sent().plus(LASTS)));
        element(xml, "senderName", script.sender());
        element(xml, "headline", headline(alert));
        element(xml, "description", Script.fill(alert.step().text(), Map.of("district", district.name())));
        element(xml, "instruction", script.instruction());
        xml.writeStartElement("area");
        element(xml, "areaDesc", district.name());
        Optional<String> polygon = ground.shape(district.code()).map(Warnings::polygon);
        if (polygon.isPresent()) {
            element(xml, "polygon", polygon.get());
        }
        pair(xml, "geocode", "GB/T 2260", district.code().value());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** The largest part, coarse enough to read; CAP writes latitude first. */
    private static String polygon(Geometry shape) {
        Geometry largest = Stream.iterate(0, i -> i < shape.getNumGeometries(), i -> i + 1)
                .map(shape::getGeometryN)
                .max(java.util.Comparator.comparingDouble(Geometry::getArea))
                .orElse(shape);
        Geometry coarse = DouglasPeuckerSimplifier.simplify(largest, COARSE_DEGREES);
        Geometry drawn = coarse.isEmpty() || coarse.getNumPoints() < 4 ? largest : coarse;
        org.locationtech.jts.geom.Polygon outer = (org.locationtech.jts.geom.Polygon) drawn.getGeometryN(0);
        return Stream.of(outer.getExteriorRing().getCoordinates())
                .map(c -> "%.4f,%.4f".formatted(c.y, c.x))
                .collect(Collectors.joining(" "));
    }

    private static void pair(XMLStreamWriter xml, String name, String valueName, String value)
            throws XMLStreamException {
        xml.writeStartElement(name);
        element(xml, "valueName", valueName);
        element(xml, "value", value);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
    }
}
