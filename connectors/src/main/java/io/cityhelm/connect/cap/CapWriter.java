package io.cityhelm.connect.cap;

import io.cityhelm.core.warning.Bulletin;
import io.cityhelm.core.warning.MessageType;
import io.cityhelm.core.warning.Supplement;
import io.cityhelm.core.warning.WarningContent;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a warning as a CAP 1.2 document in Chinese, in Beijing time. The same message is the same text, however often it
 * is written. Safe on any thread.
 */
public final class CapWriter {

    /** The media type of the document. */
    public static final String MEDIA_TYPE = "application/cap+xml";

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
            CapXml xml = CapXml.into(text);
            new Document(xml).alert(bulletin, supplement);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing into memory does not fail", e);
        }
        return text.toString();
    }

    /** One document under way, a line an element. */
    private record Document(CapXml xml) {

        void alert(Bulletin bulletin, Supplement supplement) throws XMLStreamException {
            xml.alert();
            xml.element(1, "identifier", bulletin.identifier());
            xml.element(1, "sender", bulletin.sender());
            xml.element(1, "sent", CapXml.time(bulletin.sent()));
            xml.element(1, "status", bulletin.status().word());
            xml.element(1, "msgType", bulletin.type().word());
            xml.element(1, "scope", "Public");
            xml.optional(1, "note", bulletin.note());
            Optional<Bulletin.Reference> old = bulletin.replaces();
            if (old.isPresent()) {
                xml.element(
                        1,
                        "references",
                        old.get().sender() + "," + old.get().identifier() + ","
                                + CapXml.time(old.get().sent()));
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
            xml.over();
        }

        /** One language. @param words in it */
        private void info(Bulletin bulletin, String language, Supplement.English words, List<Supplement.Shape> shapes)
                throws XMLStreamException {
            WarningContent content = bulletin.content();
            xml.start(1, "info");
            xml.element(2, "language", language);
            xml.element(2, "category", bulletin.kind().category());
            xml.element(2, "event", words.event());
            boolean over = bulletin.type() == MessageType.CANCEL;
            xml.optional(2, "responseType", over ? "AllClear" : "");
            xml.element(2, "urgency", over ? "Past" : bulletin.weight().urgency());
            xml.element(2, "severity", bulletin.weight().severity());
            xml.element(2, "certainty", bulletin.weight().certainty());
            xml.pair(2, "eventCode", "GB/T 35561", bulletin.kind().code());
            xml.element(2, "effective", CapXml.time(content.from()));
            xml.element(2, "expires", CapXml.time(content.until()));
            xml.element(2, "senderName", bulletin.senderName());
            xml.element(2, "headline", words.headline());
            xml.element(2, "description", words.text());
            xml.optional(2, "instruction", words.instruction());
            xml.pair(2, "parameter", "colour", content.colour().name());
            for (Bulletin.Area area : bulletin.areas()) {
                area(area, shapes);
            }
            for (Supplement.Shape drawn : shapes) {
                if (drawn.area().isEmpty()) {
                    xml.start(2, "area");
                    xml.element(3, "areaDesc", drawn.name());
                    polygon(drawn);
                    xml.end(2);
                }
            }
            xml.end(1);
        }

        private void area(Bulletin.Area area, List<Supplement.Shape> shapes) throws XMLStreamException {
            xml.start(2, "area");
            xml.element(3, "areaDesc", area.name());
            for (Supplement.Shape border : shapes) {
                if (border.area().filter(area.code()::equals).isPresent()) {
                    polygon(border);
                }
            }
            String code = area.code().value();
            xml.pair(3, "geocode", code.length() == NATIONAL_CODE ? "GB/T 2260" : "jurisdiction", code);
            xml.end(2);
        }

        /** Latitude before longitude, as CAP has it. */
        private void polygon(Supplement.Shape shape) throws XMLStreamException {
            xml.element(
                    3,
                    "polygon",
                    shape.points().stream()
                            .map(point -> BigDecimal.valueOf(point.lat()).toPlainString() + ","
                                    + BigDecimal.valueOf(point.lon()).toPlainString())
                            .collect(Collectors.joining(" ")));
        }
    }
}
