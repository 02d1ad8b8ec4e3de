package io.cityhelm.map.source.web.wfs;

import io.cityhelm.core.xml.SafeXml;
import io.cityhelm.core.xml.XmlElement;
import io.cityhelm.core.xml.XmlRejectedException;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.web.FeatureClient;
import io.cityhelm.map.source.web.FeatureService;
import io.cityhelm.map.source.web.Offer;
import io.cityhelm.map.source.web.Paging;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import okhttp3.HttpUrl;

/** One WFS 2.0. */
public final class WfsService implements FeatureService {

    /** What we say ourselves; everything else in the query of an address is the service's own, such as a key. */
    private static final Set<String> OURS = Set.of(
            "service",
            "version",
            "acceptversions",
            "request",
            "typename",
            "typenames",
            "outputformat",
            "srsname",
            "startindex",
            "count",
            "maxfeatures",
            "resulttype",
            "bbox",
            "filter");

    private static final SafeXml.Limits LIMITS = new SafeXml.Limits(1 << 20, 16);

    private final FeatureClient client;
    private final WfsCapabilities capabilities;
    private final HttpUrl features;
    private final int pageRecords;

    private WfsService(FeatureClient client, WfsCapabilities capabilities, HttpUrl features, int pageRecords) {
        this.client = client;
        this.capabilities = capabilities;
        this.features = features;
        this.pageRecords = pageRecords;
    }

    /**
     * Asks a service what it has.
     *
     * @throws BadSourceException when there is none at the address, or it does not answer
     */
    public static WfsService open(FeatureClient client, HttpUrl address, int pageRecords) throws BadSourceException {
        HttpUrl base = bare(address);
        HttpUrl asked = base.newBuilder()
                .addQueryParameter("SERVICE", "WFS")
                .addQueryParameter("VERSION", "2.0.0")
                .addQueryParameter("ACCEPTVERSIONS", "2.0.0")
                .addQueryParameter("REQUEST", "GetCapabilities")
                .build();
        byte[] document = client.document(asked, "application/xml, text/xml");
        WfsCapabilities capabilities = WfsCapabilities.read(document, base);
        if (capabilities.types().isEmpty()) {
            throw BadSourceException.because("layer.web-none", base.host());
        }
        HttpUrl features = capabilities
                .features()
                .map(HttpUrl::parse)
                .map(WfsService::bare)
                .map(url -> withQueryOf(base, url))
                .orElse(base);
        return new WfsService(client, capabilities, features, pageRecords);
    }

    /** Whether an address names a WFS outright. */
    public static boolean isNamedBy(HttpUrl address) {
        boolean said = address.queryParameterNames().stream()
                .filter(name -> name.equalsIgnoreCase("service"))
                .anyMatch(name -> "WFS".equalsIgnoreCase(address.queryParameter(name)));
        String path = address.encodedPath().toLowerCase(Locale.ROOT);
        return said || path.endsWith("/wfs") || path.endsWith("/ows") || path.endsWith("/wfsserver");
    }

    private static HttpUrl bare(HttpUrl address) {
        HttpUrl.Builder bare = address.newBuilder().fragment(null);
        address.queryParameterNames().stream()
                .filter(name -> OURS.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(bare::removeAllQueryParameters);
        return bare.build();
    }

    /** A key in the address that the user gave goes along to where features are asked for. */
    private static HttpUrl withQueryOf(HttpUrl base, HttpUrl url) {
        HttpUrl.Builder all = url.newBuilder();
        base.queryParameterNames().forEach(name -> all.setQueryParameter(name, base.queryParameter(name)));
        return all.build();
    }

    @Override
    public List<Offer> offers() {
        return capabilities.types().stream()
                .map(type -> new Offer(type.name(), type.title()))
                .toList();
    }

    @Override
    public Paging paging(Offer offer) throws BadSourceException {
        WfsCapabilities.Type type = capabilities.types().stream()
                .filter(one -> one.name().equals(offer.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type " + offer.name()));
        WfsForm form = WfsForm.of(capabilities, type);
        HttpUrl.Builder query = features.newBuilder()
                .addQueryParameter("SERVICE", "WFS")
                .addQueryParameter("VERSION", "2.0.0")
                .addQueryParameter("REQUEST", "GetFeature")
                .addQueryParameter("TYPENAMES", type.name());
        OptionalLong hits = hits(query.build());
        query.addQueryParameter("OUTPUTFORMAT", form.format());
        form.crs().ifPresent(crs -> query.addQueryParameter("SRSNAME", crs));
        return new WfsPaging(query.build(), form.crs(), capabilities.paged() ? pageRecords : 0, hits);
    }

    /** How many there are; not every service tells, and it does not need to. */
    private OptionalLong hits(HttpUrl query) throws BadSourceException {
        HttpUrl asked =
                query.newBuilder().addQueryParameter("RESULTTYPE", "hits").build();
        try {
            XmlElement root = XmlElement.read(client.document(asked, "application/xml, text/xml"), LIMITS);
            String matched = root.attribute("numberMatched").orElse("unknown");
            return matched.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(matched)) : OptionalLong.empty();
        } catch (XmlRejectedException e) {
            return OptionalLong.empty();
        } catch (BadSourceException e) {
            if (FeatureClient.isAnswer(e)) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }
}
