package io.cityhelm.map.source.web;

import io.cityhelm.map.source.BadSourceException;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.HttpUrl;

/** The way from page to page of one set of features. For one thread. */
public interface Paging {

    HttpUrl first();

    /**
     * The page after one.
     *
     * @param records that came so far
     * @throws BadSourceException when the page sends us where we do not go
     */
    Optional<HttpUrl> after(HttpUrl page, PageFacts facts, long records) throws BadSourceException;

    /** What to ask for, as in the header of the name. */
    String accept();

    /** The reference system that pages were asked for in, for coordinates that do not name theirs. */
    Optional<String> crs();

    /** How many records there are, when the service said it before the first page. */
    OptionalLong expected();
}
