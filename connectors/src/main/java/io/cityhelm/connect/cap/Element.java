package io.cityhelm.connect.cap;

import java.util.ArrayList;
import java.util.List;

/** An element inside an alert: its local name, its own text, what it holds. Names are unique enough without a namespace. */
final class Element {

    private final String name;
    private final StringBuilder text = new StringBuilder();
    private final List<Element> children = new ArrayList<>();

    Element(String name) {
        this.name = name;
    }

    void append(String more) {
        text.append(more);
    }

    void add(Element child) {
        children.add(child);
    }

    String text() {
        return text.toString().strip();
    }

    /** The text of the first child of a name; empty when there is none. */
    String text(String child) {
        return all(child).stream().map(Element::text).findFirst().orElse("");
    }

    List<Element> all(String child) {
        return children.stream().filter(element -> element.name.equals(child)).toList();
    }

    List<String> texts(String child) {
        return all(child).stream().map(Element::text).filter(t -> !t.isEmpty()).toList();
    }
}
