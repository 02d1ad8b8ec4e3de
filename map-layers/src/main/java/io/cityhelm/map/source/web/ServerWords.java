package io.cityhelm.map.source.web;

import io.cityhelm.core.xml.SafeXml;
import io.cityhelm.core.xml.XmlElement;
import io.cityhelm.core.xml.XmlRejectedException;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a server says when it says no: an OGC exception report, or a problem in JSON. Of a page for browsers, nothing. */
public final class ServerWords {

    private static final int MOST = 200;
    private static final SafeXml.Limits LIMITS = new SafeXml.Limits(1 << 20, 16);

    private ServerWords() {}

    /** Its own words, shortened, on one line; blank when it has none for people. */
    public static String in(byte[] body) {
        return xml(body).or(() -> json(body)).map(ServerWords::plain).orElse("");
    }

    private static Optional<String> xml(byte[] body) {
        try {
            XmlElement root = XmlElement.read(body, LIMITS);
            boolean report =
                    root.name().equals("ExceptionReport") || root.name().equals("ServiceExceptionReport");
            return report
                    ? Stream.of("ExceptionText", "ServiceException")
                            .flatMap(root::deep)
                            .map(XmlElement::text)
                            .findFirst()
                    : Optional.empty();
        } catch (XmlRejectedException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> json(byte[] body) {
        try {
            JsonNode root = new ObjectMapper().readTree(body);
            return Stream.of("detail", "description", "title", "message")
                    .map(root::path)
                    .filter(JsonNode::isString)
                    .map(JsonNode::stringValue)
                    .findFirst();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String plain(String words) {
        String line = words.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() > MOST ? line.substring(0, MOST) + "…" : line;
    }
}
