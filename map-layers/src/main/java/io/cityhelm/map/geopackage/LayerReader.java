package io.cityhelm.map.geopackage;

import io.cityhelm.core.store.geopackage.GeometryBlob;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Reads the file of a layer. Each call opens it and closes it again. Safe on any thread, but it reads the disk. */
public final class LayerReader {

    /** What the metadata of a layer says that it is. */
    static final String STANDARD = "https://cityhelm.io/layer/1";

    private final Path file;

    public LayerReader(Path file) {
        this.file = file;
    }

    /** Takes one feature after the other. */
    @FunctionalInterface
    public interface Visitor {
        /** @param geometry degrees, WGS 84 @return whether to go on */
        boolean visit(long fid, Geometry geometry) throws IOException;
    }

    /**
     * Where the layer comes from.
     *
     * @return empty for a GeoPackage that is no layer of ours
     * @throws IOException when the file cannot be read
     */
    public Optional<LayerInfo> info() throws IOException {
        try (Connection connection = ReadOnly.open(file);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT metadata FROM gpkg_metadata WHERE md_standard_uri = ?")) {
            statement.setString(1, STANDARD);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next()
                        ? Optional.of(new ObjectMapper().readValue(rows.getString(1), LayerInfo.class))
                        : Optional.empty();
            }
        } catch (SQLException | JacksonException e) {
            throw failed(e);
        }
    }

    /** The box around all of the layer, degrees. */
    public Envelope box() throws IOException {
        try (Connection connection = ReadOnly.open(file);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT min_x, max_x, min_y, max_y FROM gpkg_contents");
                ResultSet rows = statement.executeQuery()) {
            return rows.next()
                    ? new Envelope(rows.getDouble(1), rows.getDouble(2), rows.getDouble(3), rows.getDouble(4))
                    : new Envelope();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Shows all features, in the order in which they stood in the source. */
    public void each(Visitor visitor) throws IOException {
        GeometryBlob blob = new GeometryBlob();
        try (Connection connection = ReadOnly.open(file);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT fid, geom FROM features ORDER BY fid");
                ResultSet rows = statement.executeQuery()) {
            boolean more = true;
            while (more && rows.next()) {
                more = visitor.visit(rows.getLong(1), blob.read(rows.getBytes(2)));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private IOException failed(Exception e) {
        return new IOException("cannot read " + file + ": " + e.getMessage(), e);
    }
}
