package io.cityhelm.map.geopackage;

import io.cityhelm.core.store.geopackage.GeometryBlob;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Asks the file of a layer for some of its features, by its spatial index. Safe on any thread, but it reads the disk. */
public final class FeatureQuery {

    private static final String NEAR = "SELECT f.fid, f.geom FROM " + LayerSchema.TABLE + " f JOIN " + LayerSchema.INDEX
            + " i ON i.id = f.fid WHERE i.maxx >= ? AND i.minx <= ? AND i.maxy >= ? AND i.miny <= ? ORDER BY f.fid";

    private final Path file;

    /** @param file of a layer that {@link LayerWriter} wrote */
    public FeatureQuery(Path file) {
        this.file = file;
    }

    /** Shows the features whose boxes meet a box, in the order in which they stood in the source. */
    public void near(Envelope box, LayerReader.Visitor visitor) throws IOException {
        GeometryBlob blob = new GeometryBlob();
        try (Connection connection = ReadOnly.open(file);
                PreparedStatement statement = connection.prepareStatement(NEAR)) {
            statement.setDouble(1, box.getMinX());
            statement.setDouble(2, box.getMaxX());
            statement.setDouble(3, box.getMinY());
            statement.setDouble(4, box.getMaxY());
            try (ResultSet rows = statement.executeQuery()) {
                boolean more = true;
                while (more && rows.next()) {
                    Geometry geometry = blob.read(rows.getBytes(2));
                    more = visitor.visit(rows.getLong(1), geometry);
                }
            }
        } catch (SQLException e) {
            throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** What is said of a feature, by column in the order of the source, without what is empty; empty when there is none. */
    public Optional<Map<String, String>> attributes(long fid) throws IOException {
        try (Connection connection = ReadOnly.open(file);
                PreparedStatement statement =
                        connection.prepareStatement("SELECT * FROM " + LayerSchema.TABLE + " WHERE fid = ?")) {
            statement.setLong(1, fid);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(said(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, String> said(ResultSet row) throws SQLException {
        Map<String, String> said = new LinkedHashMap<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnName(i);
            if (name.equals("fid") || name.equals("geom")) {
                continue;
            }
            String value = row.getString(i);
            if (value != null && !value.isBlank()) {
                said.put(name, value);
            }
        }
        return said;
    }
}
