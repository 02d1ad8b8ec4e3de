package io.cityhelm.map.exporting;

import io.cityhelm.map.geopackage.LayerInfo;
import io.cityhelm.map.geopackage.LayerWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleConsumer;

/** The kinds of file. */
public enum ExportFormat {
    /** RFC 7946. */
    GEOJSON("geojson"),
    /** OGC GeoPackage 1.3. */
    GEOPACKAGE("gpkg");

    private final String ending;

    ExportFormat(String ending) {
        this.ending = ending;
    }

    /** How the names of such files end, without the dot. */
    public String ending() {
        return ending;
    }

    /** The format that a file name ends with. */
    public static Optional<ExportFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(java.util.Locale.ROOT);
        for (ExportFormat format : values()) {
            if (name.endsWith("." + format.ending) || format == GEOJSON && name.endsWith(".json")) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /**
     * Writes a file, whole or not at all, in place of what is there. Touches the disk.
     *
     * @param progress told the finished part, 0 to 1
     */
    public void write(Path file, ExportSource source, ExportNote note, DoubleConsumer progress) throws IOException {
        Path whole = file.toAbsolutePath();
        Path draft = whole.resolveSibling("." + whole.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            switch (this) {
                case GEOJSON -> GeoJsonFile.write(draft, counted(source, progress), note);
                case GEOPACKAGE -> geoPackage(draft, counted(source, progress), note);
            }
            Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void geoPackage(Path file, ExportSource source, ExportNote note) throws IOException {
        try (LayerWriter writer = new LayerWriter(file, source.fields())) {
            source.each(writer::add);
            // the description of the table is what other software shows first
            writer.finish(new LayerInfo(
                    note.name(),
                    note.sensitivity() + " · " + note.source(),
                    "EPSG:4326",
                    Optional.empty(),
                    note.by(),
                    note.at(),
                    source.count(),
                    0,
                    0));
        }
    }

    private static ExportSource counted(ExportSource source, DoubleConsumer progress) {
        return new ExportSource() {
            @Override
            public java.util.List<io.cityhelm.map.source.Field> fields() {
                return source.fields();
            }

            @Override
            public long count() {
                return source.count();
            }

            @Override
            public void each(Taker taker) throws IOException {
                long[] done = {0};
                source.each((geometry, values) -> {
                    taker.take(geometry, values);
                    progress.accept((double) ++done[0] / Math.max(1, source.count()));
                });
            }
        };
    }
}
