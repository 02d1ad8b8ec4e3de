package io.cityhelm.map.importing;

import io.cityhelm.core.environment.Environment;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.SourceOptions;
import io.cityhelm.map.source.web.Offer;
import io.cityhelm.map.source.web.WebLimits;
import io.cityhelm.map.source.web.opening.ServiceAddress;
import io.cityhelm.map.source.web.opening.ServiceSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the records of a layer come from: a file, or a service of the web. */
public sealed interface Origin permits FileOrigin, ServiceOrigin {

    /** A file of that path, or the service at that address. Nothing is read yet. */
    static Origin typed(String words) throws BadSourceException {
        Optional<ServiceAddress> address = ServiceAddress.of(words);
        return address.isPresent()
                ? new ServiceOrigin(new ServiceSource(address.get(), WebLimits.USUAL, Environment.ofProcess()))
                : new FileOrigin(Typed.path(words));
    }

    /** What people call it: neither a folder nor a key is in it. */
    String title(SourceOptions options);

    /** A name for a layer out of it, as long as nobody gives one; may be blank. */
    String layerName(SourceOptions options);

    /**
     * What there is to choose from, where that has to be asked for; empty for a file, whose reader says it.
     *
     * @throws BadSourceException when nobody answers
     */
    List<Offer> offers(ImportWatch watch) throws BadSourceException, ImportCancelledException;

    /**
     * The records, ready to be read as often as wanted.
     *
     * @param most records that are needed
     * @param draft where what has to be fetched may be kept; not there yet
     * @param watch is told how far the fetching is; never for a file
     */
    Supply supply(SourceOptions options, long most, Path draft, ImportWatch watch)
            throws BadSourceException, ImportCancelledException, IOException;
}
