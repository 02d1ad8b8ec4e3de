package io.cityhelm.map.source.web.opening;

import io.cityhelm.core.environment.Environment;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.web.FeatureClient;
import io.cityhelm.map.source.web.FeatureService;
import io.cityhelm.map.source.web.Offer;
import io.cityhelm.map.source.web.PageStore;
import io.cityhelm.map.source.web.WebLimits;
import io.cityhelm.map.source.web.WebWatch;
import io.cityhelm.map.source.web.ogcapi.OgcApiService;
import io.cityhelm.map.source.web.wfs.WfsService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * A service of features at an address: a WFS 2.0 or an OGC API - Features. Asks the network; for one thread at a time.
 *
 * @param limits how long it is waited for and how much is taken
 * @param environment where keys stand that the address names
 */
public record ServiceSource(ServiceAddress address, WebLimits limits, Environment environment) {

    private static final int NAMED = 20;

    /**
     * What it has.
     *
     * @throws BadSourceException when there is no such service, or it does not answer
     * @throws CancellationException when the watch said so
     */
    public List<Offer> offers(WebWatch watch) throws BadSourceException {
        try (FeatureClient client = new FeatureClient(limits, watch)) {
            return open(client, limits.pageRecords()).offers();
        }
    }

    /**
     * Fetches records to the disk.
     *
     * @param wanted the name of what is wanted, with or without its prefix; may be empty where there is only one
     * @param most records that are needed: whole pages up to there
     * @param file for the pages; gone when they are closed
     * @throws BadSourceException when not all of it can be had
     * @throws CancellationException when the watch said so
     */
    public PageStore fetch(Optional<String> wanted, long most, Path file, WebWatch watch)
            throws BadSourceException, IOException {
        try (FeatureClient client = new FeatureClient(limits, watch)) {
            // for a look at the beginning nobody has to wait for a large page
            FeatureService service = open(client, (int) Math.min(most, limits.pageRecords()));
            Offer offer = chosen(service.offers(), wanted);
            return PageStore.fetch(client, service.paging(offer), most, file);
        }
    }

    private static Offer chosen(List<Offer> offers, Optional<String> wanted) throws BadSourceException {
        if (wanted.isEmpty() && offers.size() == 1) {
            return offers.getFirst();
        }
        String names = offers.stream().limit(NAMED).map(Offer::name).collect(Collectors.joining(", "))
                + (offers.size() > NAMED ? ", …" : "");
        if (wanted.isEmpty()) {
            throw BadSourceException.because("layer.web-which", names);
        }
        return offers.stream()
                .filter(offer -> offer.name().equals(wanted.get()))
                .findFirst()
                .or(() -> offers.stream()
                        .filter(offer -> offer.name().endsWith(":" + wanted.get()))
                        .findFirst())
                .orElseThrow(() -> BadSourceException.because("layer.web-no-type", wanted.get(), names));
    }

    /** An address that does not say what it is, is asked as the newer kind first. */
    private FeatureService open(FeatureClient client, int pageRecords) throws BadSourceException {
        HttpUrl url = address.url(environment);
        if (WfsService.isNamedBy(url)) {
            return WfsService.open(client, url, pageRecords);
        }
        try {
            return OgcApiService.open(client, url, pageRecords);
        } catch (BadSourceException e) {
            if (!FeatureClient.isAnswer(e)) {
                throw e;
            }
            return WfsService.open(client, url, pageRecords);
        }
    }
}
