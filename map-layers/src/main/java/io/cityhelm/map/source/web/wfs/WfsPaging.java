package io.cityhelm.map.source.web.wfs;

import io.cityhelm.map.source.web.PageFacts;
import io.cityhelm.map.source.web.Paging;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.HttpUrl;

/**
 * By {@code STARTINDEX} and {@code COUNT}. A service may give fewer than asked for because it has a limit of its own, so a
 * short page ends nothing as long as more are said to be there. The address that it gives for the next page is only taken
 * as a word that there is one: it often names an inner host.
 */
final class WfsPaging implements Paging {

    private final HttpUrl query;
    private final Optional<String> crs;
    private final int pageRecords;
    private final OptionalLong expected;

    /** @param pageRecords 0 for a service that gives all at once */
    WfsPaging(HttpUrl query, Optional<String> crs, int pageRecords, OptionalLong expected) {
        this.query = query;
        this.crs = crs;
        this.pageRecords = pageRecords;
        this.expected = expected;
    }

    @Override
    public HttpUrl first() {
        return pageRecords == 0 ? query : from(0);
    }

    private HttpUrl from(long start) {
        return query.newBuilder()
                .addQueryParameter("STARTINDEX", String.valueOf(start))
                .addQueryParameter("COUNT", String.valueOf(pageRecords))
                .build();
    }

    @Override
    public Optional<HttpUrl> after(HttpUrl page, PageFacts facts, long records) {
        // whoever gives more than was asked for knows no pages, whatever he says, and has given all
        if (pageRecords == 0 || facts.records() == 0 || facts.records() > pageRecords) {
            return Optional.empty();
        }
        OptionalLong all = facts.matched().isPresent() ? facts.matched() : expected;
        // MapServer counts none in some layers that have features: a number that was passed already is no number
        boolean counted = all.isPresent() && records <= all.getAsLong();
        boolean more = counted ? records < all.getAsLong() : facts.next().isPresent() || facts.records() >= pageRecords;
        return more ? Optional.of(from(records)) : Optional.empty();
    }

    @Override
    public String accept() {
        return "*/*";
    }

    @Override
    public Optional<String> crs() {
        return crs;
    }

    @Override
    public OptionalLong expected() {
        return expected;
    }
}
