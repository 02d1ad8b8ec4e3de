package io.cityhelm.connect.cap;

import io.cityhelm.connect.health.Note;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Finds the alerts in an XML document: a lone alert, or several in an Atom, RSS or EDXL wrapper. A document type, an
 * entity, more than 1 MiB, deep nesting or too many alerts are refused before they can do harm. Safe on any thread.
 */
public final class CapReader {

    /** The largest document, in bytes. */
    public static final int LARGEST = 1 << 20;

    private static final int DEEPEST = 32;
    private static final int MOST_ALERTS = 500;
    private static final Pattern OTHER_ENCODING =
            Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"'](?!UTF-8[\"'])", Pattern.CASE_INSENSITIVE);
    private static final Set<String> NAMESPACES = Set.of(
            "urn:oasis:names:tc:emergency:cap:1.2",
            "urn:oasis:names:tc:emergency:cap:1.1",
            "http://www.incident.com/cap/1.0");

    /** What may be empty: a page of an error or a form is not a feed without alerts. */
    private static final Set<String> WRAPPERS = Set.of("feed", "rss", "EDXLDistribution");

    private final XMLInputFactory factory;

    public CapReader() {
        factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the document is read");
        });
    }

    /**
     * The alerts of a document, in its order; none for a wrapper that holds none just now.
     *
     * @throws CapRejectedException when it is too large, no XML, dangerous or without an alert
     */
    public List<CapAlert> read(byte[] document) throws CapRejectedException {
        if (document.length > LARGEST) {
            throw new CapRejectedException(Note.of("CapRejected.tooLarge", document.length, LARGEST));
        }
        checkBytes(document);
        List<CapAlert> alerts = new ArrayList<>();
        for (Element alert : alerts(document)) {
            alerts.add(AlertReading.alert(alert));
        }
        return List.copyOf(alerts);
    }

    /** The JDK's parser prints broken UTF-8 to the error stream before it throws; so it never gets to see it. */
    private static void checkBytes(byte[] document) throws CapRejectedException {
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
            throw new CapRejectedException(Note.of("CapRejected.notXml", e), e);
        }
    }

    private List<Element> alerts(byte[] document) throws CapRejectedException {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
            try {
                Walk walk = new Walk(reader);
                List<Element> alerts = walk.alerts();
                if (alerts.isEmpty() && !WRAPPERS.contains(walk.root)) {
                    throw new CapRejectedException(Note.of("CapRejected.noAlert"));
                }
                return alerts;
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's parser throws unchecked exceptions of its own for some broken bytes.
            throw new CapRejectedException(Note.of("CapRejected.notXml", firstLine(e)), e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** One pass over the document: keeps what lies inside alerts, and nothing else. */
    private static final class Walk {

        private final XMLStreamReader reader;
        private final Deque<Element> open = new ArrayDeque<>();
        private final List<Element> alerts = new ArrayList<>();
        private int depth;
        private String root = "";

        Walk(XMLStreamReader reader) {
            this.reader = reader;
        }

        List<Element> alerts() throws XMLStreamException, CapRejectedException {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new CapRejectedException(Note.of("CapRejected.documentType"));
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
                    default -> {
                        // comments, processing instructions and white space carry nothing
                    }
                }
            }
            return alerts;
        }

        private void start() throws CapRejectedException {
            if (++depth > DEEPEST) {
                throw new CapRejectedException(Note.of("CapRejected.tooDeep", DEEPEST));
            }
            root = depth == 1 ? reader.getLocalName() : root;
            boolean alert = reader.getLocalName().equals("alert")
                    && NAMESPACES.contains(Objects.requireNonNullElse(reader.getNamespaceURI(), ""));
            if (open.isEmpty() && !alert) {
                return;
            }
            Element element = new Element(reader.getLocalName());
            if (!open.isEmpty()) {
                open.peek().add(element);
            } else if (alerts.size() == MOST_ALERTS) {
                throw new CapRejectedException(Note.of("CapRejected.tooMany", MOST_ALERTS));
            } else {
                alerts.add(element);
            }
            open.push(element);
        }

        private void end() {
            depth--;
            if (!open.isEmpty()) {
                open.pop();
            }
        }

        private void text() {
            if (!open.isEmpty()) {
                open.peek().append(reader.getText());
            }
        }
    }
}
