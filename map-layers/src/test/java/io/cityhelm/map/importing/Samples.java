package io.cityhelm.map.importing;

import io.cityhelm.map.datum.AxisOrder;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.geopackage.LayerReader;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.SourceOptions;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Files of other software, and a shelf to import them into. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final Envelope CITY = new Envelope(118.3, 120.8, 29.1, 30.6);

    private final Path folder;
    final LayerShelf shelf;

    Samples(Path folder) {
        this.folder = folder;
        this.shelf = LayerShelf.in(folder);
    }

    /** A file that other software wrote; its neighbours lie beside it. */
    static Path file(String name) {
        try {
            return Path.of(
                    Samples.class.getResource("/io/cityhelm/map/vector/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** A file with this text. */
    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    ImportOrder order(Path file, Optional<SourceDatum> datum) {
        return order(new FileOrigin(file), SourceOptions.NONE, datum);
    }

    ImportOrder order(Origin origin, SourceOptions options, Optional<SourceDatum> datum) {
        return new ImportOrder(origin, "消火栓", datum, AxisOrder.EAST_NORTH, options, "wang", Optional.of(CITY), false);
    }

    ImportReport run(ImportOrder order) throws BadSourceException, ImportCancelledException, IOException {
        return new LayerImport(shelf, Clock.fixed(NOW, ZoneOffset.UTC), order).run(ImportWatch.NONE);
    }

    ImportReport run(Path file) throws BadSourceException, ImportCancelledException, IOException {
        return run(order(file, Optional.empty()));
    }

    ImportReport run(Path file, SourceDatum datum) throws BadSourceException, ImportCancelledException, IOException {
        return run(order(file, Optional.of(datum)));
    }

    static List<Geometry> geometries(ImportReport report) throws IOException {
        List<Geometry> all = new ArrayList<>();
        new LayerReader(report.file()).each((_, geometry) -> all.add(geometry));
        return all;
    }
}
