package io.cityhelm.connect.cap;

import io.cityhelm.core.warning.Identifiers;
import java.io.Writer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A CAP 1.2 document under way, a line an element. Not safe on many threads. */
public final class CapXml {

    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    private final XMLStreamWriter xml;

    private CapXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static CapXml into(Writer text) throws XMLStreamException {
        return new CapXml(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
    }

    /** Begins the document. */
    public void alert() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("alert");
        xml.writeDefaultNamespace(NAMESPACE);
    }

    /** Ends it. */
    public void over() throws XMLStreamException {
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    public void close() throws XMLStreamException {
        xml.close();
    }

    public void pair(int depth, String name, String valueName, String value) throws XMLStreamException {
        start(depth, name);
        element(depth + 1, "valueName", valueName);
        element(depth + 1, "value", value);
        end(depth);
    }

    public void optional(int depth, String name, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            element(depth, name, text);
        }
    }

    public void element(int depth, String name, String text) throws XMLStreamException {
        start(depth, name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    public void start(int depth, String name) throws XMLStreamException {
        line(depth);
        xml.writeStartElement(name);
    }

    public void end(int depth) throws XMLStreamException {
        line(depth);
        xml.writeEndElement();
    }

    public void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    public static String time(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atOffset(Identifiers.BEIJING));
    }
}
