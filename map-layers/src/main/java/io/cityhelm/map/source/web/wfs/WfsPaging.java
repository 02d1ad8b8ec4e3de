package io.cityhelm.map.source.web.wfs;

import io.cityhelm.core.web.WfsPages;
import io.cityhelm.map.source.web.PageFacts;
import io.cityhelm.map.source.web.Paging;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.HttpUrl;

/**
 * By {@code STARTINDEX} and {@code COUNT}, as long as {@link WfsPages} says that there is more. The address that it gives for
 * the next page is only taken as a word that there is one: it often names an inner host.
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
        OptionalLong all = facts.matched().isPresent() ? facts.matched() : expected;
        WfsPages.Said said =
                new WfsPages.Said(facts.records(), all, facts.next().isPresent());
        return new WfsPages(pageRecords).more(said, records) ? Optional.of(from(records)) : Optional.empty();
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
