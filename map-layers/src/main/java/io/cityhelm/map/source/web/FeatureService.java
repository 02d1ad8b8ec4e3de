package io.cityhelm.map.source.web;

import io.cityhelm.map.source.BadSourceException;
import java.util.List;

/** A service that gives features. Asks the network; for one thread. */
public interface FeatureService {

    /** What it has, in its own order; never empty. */
    List<Offer> offers();

    /**
     * How to get one of them.
     *
     * @throws BadSourceException when it does not answer, or cannot give it in a form that is understood
     */
    Paging paging(Offer offer) throws BadSourceException;
}
