package io.cityhelm.map.importing;

import io.cityhelm.map.geopackage.GeoPackageSource;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.SourceOptions;
import io.cityhelm.map.source.VectorSource;
import io.cityhelm.map.source.csv.CsvSource;
import io.cityhelm.map.source.geojson.GeoJsonSource;
import io.cityhelm.map.source.gml.GmlSource;
import io.cityhelm.map.source.shapefile.ShapefileSource;
import io.cityhelm.map.source.shapefile.ZippedShapefile;
import io.cityhelm.map.source.wkt.WktSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Opens a file by the end of its name: the one list of the formats. */
public final class SourceFiles {

    private SourceFiles() {}

    /**
     * Opens a file; the caller closes it.
     *
     * @throws BadSourceException when it is not there, of no known format, or not what its name says
     * @throws IOException when the disk fails
     */
    public static VectorSource open(Path file, SourceOptions options) throws BadSourceException, IOException {
        if (!Files.isRegularFile(file)) {
            throw BadSourceException.because("layer.no-file", file);
        }
        if (Files.size(file) == 0) {
            throw BadSourceException.because("layer.file-empty", file.getFileName());
        }
        return switch (ending(file)) {
            case "geojson", "json", "geojsonl", "geojsons", "ndjson" -> GeoJsonSource.open(file);
            case "csv", "tsv", "txt" -> CsvSource.open(file, options);
            case "wkt" -> WktSource.open(file, options);
            case "gpkg" -> GeoPackageSource.open(file, options);
            case "gml" -> GmlSource.open(file);
            case "shp" -> ShapefileSource.open(file, options);
            case "zip" -> ZippedShapefile.open(file, options);
            default -> throw BadSourceException.because("layer.format-unknown", file.getFileName());
        };
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
