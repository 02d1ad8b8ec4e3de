package io.cityhelm.map.source.web.wfs;

import io.cityhelm.core.xml.SafeXml;
import io.cityhelm.core.xml.XmlElement;
import io.cityhelm.core.xml.XmlRejectedException;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.web.SameHost;
import io.cityhelm.map.source.web.ServerWords;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/**
 * What a WFS says about itself.
 *
 * @param types in its order
 * @param formats that all of them come in
 * @param paged whether it says that it can give page by page
 * @param features where features are asked for, if it says it
 */
record WfsCapabilities(List<Type> types, List<String> formats, boolean paged, Optional<String> features) {

    static final String ROOT = "WFS_Capabilities";

    private static final SafeXml.Limits LIMITS = new SafeXml.Limits(8 << 20, 40);

    /**
     * A type of features.
     *
     * @param systems names of the reference systems it comes in, its own first
     * @param formats that it alone comes in
     */
    record Type(String name, String title, List<String> systems, List<String> formats) {}

    /** @throws BadSourceException when it is no such document, one that could do harm, or one of another version */
    static WfsCapabilities read(byte[] document, HttpUrl from) throws BadSourceException {
        XmlElement root = root(document, from);
        String version = root.attribute("version").orElse("");
        if (!root.name().equals(ROOT)) {
            throw BadSourceException.because("layer.web-no-service", from.host(), ServerWords.in(document));
        }
        if (!version.startsWith("2.")) {
            throw BadSourceException.because("layer.wfs-version", from.host(), version);
        }
        Optional<XmlElement> getFeature = root.deep("Operation")
                .filter(operation -> operation.attribute("name").orElse("").equals("GetFeature"))
                .findFirst();
        return new WfsCapabilities(
                root.deep("FeatureType").flatMap(WfsCapabilities::type).toList(),
                getFeature.stream().flatMap(WfsCapabilities::formats).toList(),
                root.deep("Constraint")
                        .filter(one -> one.attribute("name").orElse("").equals("ImplementsResultPaging"))
                        .flatMap(one -> one.textOf("DefaultValue").stream())
                        .anyMatch("TRUE"::equalsIgnoreCase),
                getFeature.stream()
                        .flatMap(operation -> operation.deep("Get"))
                        .flatMap(get -> get.attribute("href").stream())
                        .filter(isOn(from))
                        .findFirst());
    }

    /** A service that names an inner or old address of its own is asked at the one that the user gave. */
    private static Predicate<String> isOn(HttpUrl from) {
        return href -> Optional.ofNullable(HttpUrl.parse(href))
                .filter(url -> SameHost.holds(from, url))
                .isPresent();
    }

    private static XmlElement root(byte[] document, HttpUrl from) throws BadSourceException {
        try {
            return XmlElement.read(document, LIMITS);
        } catch (XmlRejectedException e) {
            throw switch (e.reason()) {
                case DOCUMENT_TYPE -> BadSourceException.because("layer.xml-document-type");
                case TOO_DEEP -> BadSourceException.because("layer.xml-too-deep", e.detail());
                case TOO_LARGE -> BadSourceException.because("layer.web-too-large", from.host());
                case NOT_XML -> BadSourceException.because("layer.web-no-service", from.host(), "");
            };
        }
    }

    private static Stream<Type> type(XmlElement element) {
        List<String> systems = Stream.of("DefaultCRS", "OtherCRS")
                .flatMap(element::all)
                .map(XmlElement::text)
                .toList();
        List<String> formats = element.deep("Format").map(XmlElement::text).toList();
        return element.textOf("Name").stream()
                .map(name -> new Type(name, element.textOf("Title").orElse(name), systems, formats));
    }

    private static Stream<String> formats(XmlElement operation) {
        return operation
                .deep("Parameter")
                .filter(parameter -> parameter.attribute("name").orElse("").equalsIgnoreCase("outputFormat"))
                .flatMap(parameter -> parameter.deep("Value"))
                .map(XmlElement::text);
    }
}
