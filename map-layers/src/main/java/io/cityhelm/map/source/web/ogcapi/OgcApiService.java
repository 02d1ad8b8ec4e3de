package io.cityhelm.map.source.web.ogcapi;

import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.web.FeatureClient;
import io.cityhelm.map.source.web.FeatureService;
import io.cityhelm.map.source.web.Offer;
import io.cityhelm.map.source.web.Paging;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One service, entered at its landing page, its list of collections, a collection or the items of one. */
public final class OgcApiService implements FeatureService {

    private static final String JSON = "application/json";
    private static final int MOST_LISTS = 50;

    private final Map<Offer, HttpUrl> items;
    private final int pageRecords;

    private OgcApiService(Map<Offer, HttpUrl> items, int pageRecords) {
        this.items = items;
        this.pageRecords = pageRecords;
    }

    /**
     * Asks a service what it has.
     *
     * @throws BadSourceException when there is none at the address ({@code layer.web-not-json}), or it does not answer
     */
    public static OgcApiService open(FeatureClient client, HttpUrl address, int pageRecords) throws BadSourceException {
        Map<Offer, HttpUrl> items = items(client, address);
        if (items.isEmpty()) {
            throw BadSourceException.because("layer.web-none", address.host());
        }
        return new OgcApiService(items, pageRecords);
    }

    private static Map<Offer, HttpUrl> items(FeatureClient client, HttpUrl address) throws BadSourceException {
        JsonNode document = document(client, address);
        if (document.path("type").asString("").equals("FeatureCollection")) {
            return Map.of(offerOf(address), address);
        }
        if (document.path("collections").isArray()) {
            return collections(client, document, address);
        }
        Optional<HttpUrl> own = Links.to("items", document, address);
        if (own.isPresent() && document.has("id")) {
            return Map.of(offer(document), own.get());
        }
        HttpUrl list = Links.to("data", document, address)
                .orElseThrow(() -> BadSourceException.because("layer.web-not-json", address.host()));
        return collections(client, document(client, list), list);
    }

    private static Map<Offer, HttpUrl> collections(FeatureClient client, JsonNode first, HttpUrl address)
            throws BadSourceException {
        Map<Offer, HttpUrl> found = new LinkedHashMap<>();
        JsonNode document = first;
        HttpUrl at = address;
        for (int lists = 0; lists < MOST_LISTS; lists++) {
            for (JsonNode collection : document.path("collections")) {
                Optional<HttpUrl> its = Links.to("items", collection, at);
                if (its.isPresent() && !collection.path("id").asString("").isEmpty()) {
                    found.put(offer(collection), its.get());
                }
            }
            Optional<HttpUrl> next = Links.to("next", document, at);
            if (next.isEmpty()) {
                return found;
            }
            at = next.get();
            document = document(client, at);
        }
        return found;
    }

    private static Offer offer(JsonNode collection) {
        String id = collection.path("id").asString("");
        String title = collection.path("title").asString("");
        return new Offer(id, title.isBlank() ? id : title);
    }

    private static Offer offerOf(HttpUrl items) {
        List<String> path = items.pathSegments().stream()
                .filter(word -> !word.isEmpty() && !word.equals("items"))
                .toList();
        String name = path.isEmpty() ? items.host() : path.getLast();
        return new Offer(name, name);
    }

    /** A server that does not look at the header of the request may look at its address. */
    private static JsonNode document(FeatureClient client, HttpUrl address) throws BadSourceException {
        try {
            return json(client.document(address, JSON), address);
        } catch (BadSourceException e) {
            boolean asked = address.queryParameter("f") != null;
            if (asked || !e.refusal().rule().equals("layer.web-not-json")) {
                throw e;
            }
            HttpUrl byParameter =
                    address.newBuilder().addQueryParameter("f", "json").build();
            return json(client.document(byParameter, JSON), address);
        }
    }

    private static JsonNode json(byte[] document, HttpUrl address) throws BadSourceException {
        try {
            JsonNode root = new ObjectMapper().readTree(document);
            if (root.isObject()) {
                return root;
            }
            throw BadSourceException.because("layer.web-not-json", address.host());
        } catch (JacksonException e) {
            throw BadSourceException.because("layer.web-not-json", address.host())
                    .from(e);
        }
    }

    @Override
    public List<Offer> offers() {
        return List.copyOf(items.keySet());
    }

    @Override
    public Paging paging(Offer offer) {
        return new ItemPaging(items.get(offer), pageRecords);
    }
}
