package io.cityhelm.core.xml;

import io.cityhelm.core.xml.XmlRejectedException.Reason;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that may be meant badly: a document type, an entity, too many bytes and deep nesting are refused before they can
 * do harm, and nothing outside the document is ever read. Safe on any thread.
 */
public final class SafeXml {

    /**
     * @param bytes the largest document
     * @param depth of elements within elements
     */
    public record Limits(int bytes, int depth) {}

    /**
     * Hears what stands in a document, in its order.
     *
     * @param <E> what it may throw to end the reading
     */
    public interface Visitor<E extends Exception> {

        /** @param namespace empty for none; @param attributes by their names without a prefix */
        void start(String namespace, String name, Map<String, String> attributes) throws E;

        void text(String text);

        void end();
    }

    private static final Pattern OTHER_ENCODING =
            Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!UTF-8[\"'])", Pattern.CASE_INSENSITIVE);

    private SafeXml() {}

    /** @throws XmlRejectedException when it is too large, no XML or dangerous */
    public static <E extends Exception> void walk(byte[] document, Limits limits, Visitor<E> visitor)
            throws XmlRejectedException, E {
        if (document.length > limits.bytes()) {
            throw new XmlRejectedException(Reason.TOO_LARGE, String.valueOf(document.length));
        }
        checkBytes(document);
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(document));
            try {
                walk(reader, limits.depth(), visitor);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's parser throws unchecked exceptions of its own for some broken bytes.
            throw new XmlRejectedException(Reason.NOT_XML, firstLine(e), e);
        }
    }

    private static <E extends Exception> void walk(XMLStreamReader reader, int deepest, Visitor<E> visitor)
            throws XMLStreamException, XmlRejectedException, E {
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XmlRejectedException(Reason.DOCUMENT_TYPE, "");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > deepest) {
                        throw new XmlRejectedException(Reason.TOO_DEEP, String.valueOf(deepest));
                    }
                    visitor.start(
                            Objects.requireNonNullElse(reader.getNamespaceURI(), ""),
                            reader.getLocalName(),
                            attributes(reader));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    visitor.end();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> visitor.text(reader.getText());
                default -> {
                    // comments, processing instructions and white space carry nothing
                }
            }
        }
    }

    static Map<String, String> attributes(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the document is read");
        });
        return factory;
    }

    /** The JDK's parser prints broken UTF-8 to the error stream before it throws; so it never gets to see it. */
    private static void checkBytes(byte[] document) throws XmlRejectedException {
        String head = new String(document, 0, Math.min(document.length, 100), StandardCharsets.ISO_8859_1);
        boolean otherwise = head.startsWith("\u00FE\u00FF")
                || head.startsWith("\u00FF\u00FE")
                || head.startsWith("\0<")
                || head.startsWith("<\0")
                || OTHER_ENCODING.matcher(head).find();
        if (otherwise) {
            return;
        }
        try {
            CharBuffer unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
        } catch (CharacterCodingException e) {
            throw new XmlRejectedException(Reason.NOT_XML, String.valueOf(e), e);
        }
    }

    static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
