package io.cityhelm.map.exporting;

import io.cityhelm.map.geopackage.GeoPackageSource;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.SourceOptions;
import io.cityhelm.map.source.SourceRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An imported layer with all its attributes, out of its file. Touches the disk. */
public final class LayerFileSource implements ExportSource {

    private final Path file;
    private final List<Field> fields;
    private final long count;

    private LayerFileSource(Path file, List<Field> fields, long count) {
        this.file = file;
        this.fields = fields;
        this.count = count;
    }

    /** @param file of a layer of ours @param count how many features it says that it has */
    public static LayerFileSource of(Path file, long count) throws IOException {
        try (GeoPackageSource opened = open(file)) {
            return new LayerFileSource(file, opened.fields().orElse(List.of()), count);
        }
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public void each(Taker taker) throws IOException {
        try (GeoPackageSource opened = open(file)) {
            for (Optional<SourceRecord> next = opened.next(); next.isPresent(); next = opened.next()) {
                if (next.get() instanceof SourceRecord.Feature feature
                        && feature.geometry().isPresent()) {
                    taker.take(feature.geometry().get(), feature.values());
                }
            }
        } catch (BadSourceException e) {
            throw new IOException(e);
        }
    }

    private static GeoPackageSource open(Path file) throws IOException {
        try {
            return GeoPackageSource.open(
                    file, new SourceOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        } catch (BadSourceException e) {
            throw new IOException(e);
        }
    }
}
