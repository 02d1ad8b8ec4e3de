package io.cityhelm.map.importing;

import io.cityhelm.core.environment.Environment;
import io.cityhelm.map.datum.AxisOrder;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.SourceOptions;
import io.cityhelm.map.source.web.WebLimits;
import io.cityhelm.map.source.web.opening.ServiceAddress;
import io.cityhelm.map.source.web.opening.ServiceSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Imports from services, with less patience and smaller pages than the program has. */
final class ServiceStand {

    /** With the patience of the program, for servers that take their time on a loaded machine. */
    static final WebLimits SMALL_PAGES = new WebLimits(
            WebLimits.USUAL.connect(),
            WebLimits.USUAL.silence(),
            WebLimits.USUAL.answer(),
            WebLimits.USUAL.pauses(),
            2,
            10,
            200_000,
            1_000_000);

    static final WebLimits QUICK = new WebLimits(
            Duration.ofMillis(500),
            Duration.ofMillis(700),
            Duration.ofSeconds(20),
            List.of(Duration.ofMillis(20), Duration.ofMillis(40)),
            2,
            10,
            200_000,
            1_000_000);

    final LayerShelf shelf;
    private final Path folder;
    private final WebLimits limits;

    ServiceStand(Path folder, WebLimits limits) {
        this.folder = folder;
        this.limits = limits;
        this.shelf = LayerShelf.in(folder);
    }

    ServiceOrigin at(String address) {
        return new ServiceOrigin(new ServiceSource(
                ServiceAddress.of(address).orElseThrow(),
                limits,
                new Environment(
                        name -> Optional.ofNullable(Map.of("KEY", "s3cret").get(name)))));
    }

    static SourceOptions wanting(String name) {
        return name.isEmpty() ? SourceOptions.NONE : SourceOptions.NONE.withTable(name);
    }

    ImportReport run(String address, String wanted) throws BadSourceException, ImportCancelledException, IOException {
        return run(address, wanted, Optional.empty(), ImportWatch.NONE);
    }

    ImportReport run(String address, String wanted, Optional<SourceDatum> datum, ImportWatch watch)
            throws BadSourceException, ImportCancelledException, IOException {
        ImportOrder order = new ImportOrder(
                at(address),
                "消火栓",
                datum,
                AxisOrder.EAST_NORTH,
                wanting(wanted),
                "wang",
                Optional.of(Samples.CITY),
                false);
        return new LayerImport(shelf, Clock.fixed(Samples.NOW, ZoneOffset.UTC), order).run(watch);
    }

    Preview preview(String address, String wanted) throws BadSourceException, ImportCancelledException, IOException {
        return Preview.of(at(address), wanting(wanted), Optional.of(Samples.CITY), 5, ImportWatch.NONE);
    }

    /** What lies in the folder of layers, drafts and pages included. */
    List<String> left() throws IOException {
        Path layers = folder.resolve("layers");
        if (!Files.exists(layers)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(layers)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
