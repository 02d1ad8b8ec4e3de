package io.cityhelm.map.source.web.ogcapi;

import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.web.PageFacts;
import io.cityhelm.map.source.web.Paging;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.HttpUrl;

/** Along the {@code next} links; a page without one is the last, however many records it has. */
final class ItemPaging implements Paging {

    private final HttpUrl first;

    ItemPaging(HttpUrl items, int pageRecords) {
        this.first = items.newBuilder()
                .setQueryParameter("limit", String.valueOf(pageRecords))
                .build();
    }

    @Override
    public HttpUrl first() {
        return first;
    }

    @Override
    public Optional<HttpUrl> after(HttpUrl page, PageFacts facts, long records) throws BadSourceException {
        return facts.next().isPresent()
                ? Optional.of(Links.resolved(facts.next().get(), page))
                : Optional.empty();
    }

    @Override
    public String accept() {
        return "application/geo+json, application/json;q=0.9";
    }

    /** The standard's only one, which GeoJSON has without saying it. */
    @Override
    public Optional<String> crs() {
        return Optional.empty();
    }

    @Override
    public OptionalLong expected() {
        return OptionalLong.empty();
    }
}
