package io.cityhelm.connect.cap;

import io.cityhelm.core.warning.Bulletin;
import io.cityhelm.core.warning.Identifiers;
import io.cityhelm.core.warning.MessageType;
import io.cityhelm.core.warning.Supplement;
import io.cityhelm.core.warning.WarningContent;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a warning as a CAP 1.2 document in Chinese, in Beijing time. The same message is the same text, however often it
 * is written. Safe on any thread.
 */
public final class CapWriter {

    /** The media type of the document. */
    public static final String MEDIA_TYPE = "application/cap+xml";

    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    /** The national code of a province, city or county has six digits; below it codes are longer. */
    private static final int NATIONAL_CODE = 6;

    private CapWriter() {}

    /** A message in Chinese, for areas by their codes. */
    public static String write(Bulletin bulletin) {
        return write(bulletin, Supplement.NONE);
    }

    /** The document, whole; to be sent as UTF-8. */
    public static String write(Bulletin bulletin, Supplement supplement) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new Document(xml).alert(bulletin, supplement);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory does not fail", e);
        }
        return text.toString();
    }

    /** One document under way, a line an element. */
    private record Document(XMLStreamWriter xml) {

        void alert(Bulletin bulletin, Supplement supplement) throws XMLStreamException {
            xml.writeStartDocument("UTF-8", "1.0");
            line(0);
            xml.writeStartElement("alert");
            xml.writeDefaultNamespace(NAMESPACE);
            element(1, "identifier", bulletin.identifier());
            element(1, "sender", bulletin.sender());
            element(1, "sent", time(bulletin.sent()));
            element(1, "status", bulletin.status().word());
            element(1, "msgType", bulletin.type().word());
            element(1, "scope", "Public");
            optional(1, "note", bulletin.note());
            Optional<Bulletin.Reference> old = bulletin.replaces();
            if (old.isPresent()) {
                element(
                        1,
                        "references",
                        old.get().sender() + "," + old.get().identifier() + ","
                                + time(old.get().sent()));
            }
            WarningContent content = bulletin.content();
            info(
                    bulletin,
                    "zh-CN",
                    new Supplement.English(
                            bulletin.kind().name(), content.headline(), content.text(), content.instruction()),
                    supplement.shapes());
            if (supplement.english().isPresent()) {
                info(bulletin, "en-US", supplement.english().get(), supplement.shapes());
            }
            line(0);
            xml.writeEndElement();
            xml.writeEndDocument();
        }

        /** One language. @param words in it */
        private void info(Bulletin bulletin, String language, Supplement.English words, List<Supplement.Shape> shapes)
                throws XMLStreamException {
            WarningContent content = bulletin.content();
            start(1, "info");
            element(2, "language", language);
            element(2, "category", bulletin.kind().category());
            element(2, "event", words.event());
            boolean over = bulletin.type() == MessageType.CANCEL;
            optional(2, "responseType", over ? "AllClear" : "");
            element(2, "urgency", over ? "Past" : bulletin.weight().urgency());
            element(2, "severity", bulletin.weight().severity());
            element(2, "certainty", bulletin.weight().certainty());
            pair(2, "eventCode", "GB/T 35561", bulletin.kind().code());
            element(2, "effective", time(content.from()));
            element(2, "expires", time(content.until()));
            element(2, "senderName", bulletin.senderName());
            element(2, "headline", words.headline());
            element(2, "description", words.text());
            optional(2, "instruction", words.instruction());
            pair(2, "parameter", "colour", content.colour().name());
            for (Bulletin.Area area : bulletin.areas()) {
                area(area, shapes);
            }
            for (Supplement.Shape drawn : shapes) {
                if (drawn.area().isEmpty()) {
                    start(2, "area");
                    element(3, "areaDesc", drawn.name());
                    polygon(drawn);
                    end(2);
                }
            }
            end(1);
        }

        private void area(Bulletin.Area area, List<Supplement.Shape> shapes) throws XMLStreamException {
            start(2, "area");
            element(3, "areaDesc", area.name());
            for (Supplement.Shape border : shapes) {
                if (border.area().filter(area.code()::equals).isPresent()) {
                    polygon(border);
                }
            }
            String code = area.code().value();
            pair(3, "geocode", code.length() == NATIONAL_CODE ? "GB/T 2260" : "jurisdiction", code);
            end(2);
        }

        /** Latitude before longitude, as CAP has it. */
        private void polygon(Supplement.Shape shape) throws XMLStreamException {
            element(
                    3,
                    "polygon",
                    shape.points().stream()
                            .map(point -> BigDecimal.valueOf(point.lat()).toPlainString() + ","
                                    + BigDecimal.valueOf(point.lon()).toPlainString())
                            .collect(Collectors.joining(" ")));
        }

        private void pair(int depth, String name, String valueName, String value) throws XMLStreamException {
            start(depth, name);
            element(depth + 1, "valueName", valueName);
            element(depth + 1, "value", value);
            end(depth);
        }

        private void optional(int depth, String name, String text) throws XMLStreamException {
            if (!text.isEmpty()) {
                element(depth, name, text);
            }
        }

        private void element(int depth, String name, String text) throws XMLStreamException {
            start(depth, name);
            xml.writeCharacters(text);
            xml.writeEndElement();
        }

        private void start(int depth, String name) throws XMLStreamException {
            line(depth);
            xml.writeStartElement(name);
        }

        private void end(int depth) throws XMLStreamException {
            line(depth);
            xml.writeEndElement();
        }

        private void line(int depth) throws XMLStreamException {
            xml.writeCharacters("\n" + "  ".repeat(depth));
        }

        private static String time(Instant at) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    at.truncatedTo(ChronoUnit.SECONDS).atOffset(Identifiers.BEIJING));
        }
    }
}
