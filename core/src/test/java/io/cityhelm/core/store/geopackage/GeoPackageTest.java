package io.cityhelm.core.store.geopackage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class GeoPackageTest {

    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    @TempDir
    Path directory;

    private static Territory territory(String code, Level level, Optional<String> parent, Envelope box) {
        Geometry shape = new GeometryFactory().toGeometry(box);
        Coordinate middle = box.centre();
        return new Territory(
                new Jurisdiction(
                        JurisdictionCode.of(code),
                        level,
                        "名" + code,
                        parent.map(JurisdictionCode::of),
                        DAY,
                        Optional.of(DAY.plusYears(1)),
                        new LonLat(middle.x, middle.y),
                        Jurisdiction.Boundary.SCHEMATIC),
                shape,
                12);
    }

    private Path file() throws IOException {
        Path file = directory.resolve("有 空格.gpkg");
        GeoPackageWriter.write(
                file,
                DAY,
                List.of(
                        territory("11", Level.CITY, Optional.empty(), new Envelope(1, 3, 1, 2)),
                        territory("1101", Level.DISTRICT, Optional.of("11"), new Envelope(1, 2, 1, 2)),
                        territory("1102", Level.DISTRICT, Optional.of("11"), new Envelope(2, 3, 1, 2))));
        return file;
    }

    @Test
    void givenTerritories_whenWrittenAndRead_thenTheyComeBack() throws IOException {
        GeoPackageReader reader = new GeoPackageReader(file());

        assertThat(reader.jurisdictions())
                .contains(territory("1102", Level.DISTRICT, Optional.of("11"), new Envelope(2, 3, 1, 2))
                        .jurisdiction())
                .hasSize(3);
        assertThat(reader.shapes(Level.DISTRICT)).hasSize(2);
        assertThat(reader.shapes(Level.DISTRICT, JurisdictionCode.of("12"))).isEmpty();
        assertThat(reader.shape(Level.DISTRICT, JurisdictionCode.of("1101"))
                        .orElseThrow()
                        .geometry()
                        .getEnvelopeInternal())
                .isEqualTo(new Envelope(1, 2, 1, 2));
    }

    @Test
    void givenAFile_whenItsHeaderIsRead_thenItIsAGeoPackage() throws IOException {
        ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(file()));

        assertThat(header.getInt(68)).as("application id GPKG").isEqualTo(0x47504B47);
        assertThat(header.getInt(60)).as("user version").isEqualTo(10300);
    }

    @Test
    void givenAFile_whenRead_thenItIsNotTouchedAndLeavesNothingBesideIt() throws IOException {
        Path file = file();
        byte[] before = Files.readAllBytes(file);

        new GeoPackageReader(file).jurisdictions();

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(directory).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void givenNoFileOrAnotherFile_whenRead_thenItIsToldAsAnIoException() throws IOException {
        Path other = Files.writeString(directory.resolve("x.gpkg"), "no database");

        assertThatThrownBy(() -> new GeoPackageReader(directory.resolve("none.gpkg")).jurisdictions())
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> new GeoPackageReader(other).jurisdictions()).isInstanceOf(IOException.class);
    }

    @Test
    void givenBytesThatAreNoGeometry_whenDecoded_thenTheyAreRefused() {
        GeometryBlob blob = new GeometryBlob();

        assertThatThrownBy(() -> blob.read(new byte[3])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> blob.read(new byte[] {'G', 'P', 0, 15, 0, 0, 0, 0}))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> blob.read(new byte[] {'G', 'P', 0, 1, 0, 0, 0, 0, 1, 2}))
                .isInstanceOf(IOException.class);
    }
}
