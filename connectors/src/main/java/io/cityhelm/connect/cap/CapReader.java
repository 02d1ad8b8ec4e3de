package io.cityhelm.connect.cap;

import io.cityhelm.connect.health.Note;
import io.cityhelm.core.xml.SafeXml;
import io.cityhelm.core.xml.XmlRejectedException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the alerts in an XML document: a lone alert, or several in an Atom, RSS or EDXL wrapper. A document type, an
 * entity, more than 1 MiB, deep nesting or too many alerts are refused before they can do harm. Safe on any thread.
 */
public final class CapReader {

    /** The largest document, in bytes. */
    public static final int LARGEST = 1 << 20;

    private static final int DEEPEST = 32;
    private static final int MOST_ALERTS = 500;
    private static final Set<String> NAMESPACES = Set.of(
            "urn:oasis:names:tc:emergency:cap:1.2",
            "urn:oasis:names:tc:emergency:cap:1.1",
            "http://www.incident.com/cap/1.0");

    /** What may be empty: a page of an error or a form is not a feed without alerts. */
    private static final Set<String> WRAPPERS = Set.of("feed", "rss", "RDF", "EDXLDistribution", "alerts");

    /**
     * The alerts of a document, in its order; none for a wrapper that holds none just now.
     *
     * @throws CapRejectedException when it is too large, no XML, dangerous or without an alert
     */
    public List<CapAlert> read(byte[] document) throws CapRejectedException {
        Walk walk = new Walk();
        try {
            SafeXml.walk(document, new SafeXml.Limits(LARGEST, DEEPEST), walk);
        } catch (XmlRejectedException e) {
            throw new CapRejectedException(why(e, document), e);
        }
        if (walk.alerts.isEmpty() && !WRAPPERS.contains(walk.root)) {
            throw new CapRejectedException(Note.of("CapRejected.noAlert"));
        }
        List<CapAlert> alerts = new ArrayList<>();
        for (Element alert : walk.alerts) {
            alerts.add(AlertReading.alert(alert));
        }
        return List.copyOf(alerts);
    }

    private static Note why(XmlRejectedException e, byte[] document) {
        return switch (e.reason()) {
            case TOO_LARGE -> Note.of("CapRejected.tooLarge", document.length, LARGEST);
            case DOCUMENT_TYPE -> Note.of("CapRejected.documentType");
            case TOO_DEEP -> Note.of("CapRejected.tooDeep", DEEPEST);
            case NOT_XML -> Note.of("CapRejected.notXml", e.detail());
        };
    }

    /** Keeps what lies inside alerts, and nothing else. */
    private static final class Walk implements SafeXml.Visitor<CapRejectedException> {

        private final Deque<Element> open = new ArrayDeque<>();
        private final List<Element> alerts = new ArrayList<>();
        private String root = "";

        @Override
        public void start(String namespace, String name, Map<String, String> attributes) throws CapRejectedException {
            root = root.isEmpty() ? name : root;
            boolean alert = name.equals("alert") && NAMESPACES.contains(namespace);
            if (open.isEmpty() && !alert) {
                return;
            }
            Element element = new Element(name);
            if (!open.isEmpty()) {
                open.peek().add(element);
            } else if (alerts.size() == MOST_ALERTS) {
                throw new CapRejectedException(Note.of("CapRejected.tooMany", MOST_ALERTS));
            } else {
                alerts.add(element);
            }
            open.push(element);
        }

        @Override
        public void end() {
            if (!open.isEmpty()) {
                open.pop();
            }
        }

        @Override
        public void text(String text) {
            if (!open.isEmpty()) {
                open.peek().append(text);
            }
        }
    }
}
