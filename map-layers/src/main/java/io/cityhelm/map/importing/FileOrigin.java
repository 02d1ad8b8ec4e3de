package io.cityhelm.map.importing;

import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.SourceOptions;
import io.cityhelm.map.source.VectorSource;
import io.cityhelm.map.source.web.Offer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** @param path need not be there */
public record FileOrigin(Path path) implements Origin {

    @Override
    public String title(SourceOptions options) {
        return String.valueOf(path.getFileName());
    }

    @Override
    public String layerName(SourceOptions options) {
        String whole = path.getFileName() == null ? "" : path.getFileName().toString();
        return whole.contains(".") ? whole.substring(0, whole.lastIndexOf('.')) : whole;
    }

    @Override
    public List<Offer> offers(ImportWatch watch) {
        return List.of();
    }

    @Override
    public Supply supply(SourceOptions options, long most, Path draft, ImportWatch watch) {
        return new Supply() {
            @Override
            public VectorSource open() throws BadSourceException, IOException {
                return SourceFiles.open(path, options);
            }

            @Override
            public boolean wasFetched() {
                return false;
            }

            @Override
            public void close() {
                // the file is somebody else's
            }
        };
    }
}
