package io.cityhelm.core.xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of a small document with all that is in it; names count without their namespace. Read with {@link #read} or {@link XmlPull#element}. */
public final class XmlElement {

    private final String name;
    private final Map<String, String> attributes;
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, Map<String, String> attributes) {
        this.name = name;
        this.attributes = Map.copyOf(attributes);
    }

    /**
     * The root of a document.
     *
     * @throws XmlRejectedException when it is too large, no XML or dangerous
     */
    public static XmlElement read(byte[] document, SafeXml.Limits limits) throws XmlRejectedException {
        Deque<XmlElement> open = new ArrayDeque<>();
        List<XmlElement> roots = new ArrayList<>();
        SafeXml.<RuntimeException>walk(document, limits, new SafeXml.Visitor<>() {
            @Override
            public void start(String namespace, String name, Map<String, String> attributes) {
                XmlElement element = new XmlElement(name, attributes);
                (open.isEmpty() ? roots : open.peek().children).add(element);
                open.push(element);
            }

            @Override
            public void text(String text) {
                if (!open.isEmpty()) {
                    open.peek().text.append(text);
                }
            }

            @Override
            public void end() {
                open.pop();
            }
        });
        return roots.getFirst();
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void add(String more) {
        text.append(more);
    }

    public String name() {
        return name;
    }

    /** What stands in it, without the white space around it; not what stands in its children. */
    public String text() {
        return text.toString().strip();
    }

    /** By their names without a prefix. */
    public Map<String, String> attributes() {
        return attributes;
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** What stands in it, in order. */
    public List<XmlElement> children() {
        return Collections.unmodifiableList(children);
    }

    /** The children of a name, in order. */
    public Stream<XmlElement> all(String child) {
        return children.stream().filter(one -> one.name.equals(child));
    }

    public Optional<XmlElement> first(String child) {
        return all(child).findFirst();
    }

    /** The text of the first child of a name; empty when there is none, or nothing in it. */
    public Optional<String> textOf(String child) {
        return first(child).map(XmlElement::text).filter(words -> !words.isEmpty());
    }

    /** All elements of a name, at any depth below this one. */
    public Stream<XmlElement> deep(String descendant) {
        return children.stream()
                .flatMap(child -> Stream.concat(
                        child.name.equals(descendant) ? Stream.of(child) : Stream.empty(), child.deep(descendant)));
    }
}
