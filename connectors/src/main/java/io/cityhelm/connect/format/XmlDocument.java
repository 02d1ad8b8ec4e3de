package io.cityhelm.connect.format;

import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.xml.SafeXml;
import io.cityhelm.core.xml.XmlElement;
import io.cityhelm.core.xml.XmlRejectedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * XML as maps: an element with nothing but text is that text; else it is a map of its attributes ({@code @name}), of its
 * children by name (a list where there are several of a name) and of its text ({@code #text}). Names count without their
 * namespace. The document is a map with its root as the one member.
 */
final class XmlDocument {

    private static final SafeXml.Limits LIMITS = new SafeXml.Limits(16 << 20, 64);

    private XmlDocument() {}

    /** @throws RecordRejected when it is no XML, dangerous, or too much of it */
    static Map<String, Object> read(byte[] document) throws RecordRejected {
        try {
            XmlElement root = XmlElement.read(document, LIMITS);
            return Map.of(root.name(), value(root));
        } catch (XmlRejectedException e) {
            throw refused(e);
        }
    }

    private static RecordRejected refused(XmlRejectedException e) {
        return switch (e.reason()) {
            case TOO_LARGE -> new RecordRejected("RecordRejected.xmlTooLarge", e.detail(), LIMITS.bytes());
            case TOO_DEEP -> new RecordRejected("RecordRejected.xmlTooDeep", LIMITS.depth());
            case DOCUMENT_TYPE -> new RecordRejected("RecordRejected.xmlType");
            case NOT_XML -> new RecordRejected("RecordRejected.notXml", e.detail());
        };
    }

    private static Object value(XmlElement element) {
        if (element.children().isEmpty() && element.attributes().isEmpty()) {
            return element.text();
        }
        Map<String, Object> map = new LinkedHashMap<>();
        element.attributes().forEach((name, value) -> map.put("@" + name, value));
        for (XmlElement child : element.children()) {
            map.merge(child.name(), value(child), XmlDocument::both);
        }
        if (!element.text().isEmpty()) {
            map.put("#text", element.text());
        }
        return map;
    }

    private static Object both(Object before, Object more) {
        List<Object> all = before instanceof Several several ? several : new Several(before);
        all.add(more);
        return all;
    }

    /** Children of one name; a value is never one of these. */
    private static final class Several extends ArrayList<Object> {
        Several(Object first) {
            add(first);
        }
    }
}
