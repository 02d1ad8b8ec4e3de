package io.cityhelm.core.pack.build;

import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.BuildPlan;
import io.cityhelm.core.store.geopackage.GeoPackageReader;
import io.cityhelm.core.store.geopackage.Shape;
import io.cityhelm.core.store.geopackage.Territory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** SHA-256 of what a build read and of what it made, to tell whether a GeoPackage is the one that its sources give. */
final class Fingerprint {

    private final MessageDigest digest;
    private final WKBWriter wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN);

    private Fingerprint() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Of the features, not of the file: how SQLite lays out its pages does not count. */
    static String of(List<Territory> territories) {
        Fingerprint print = new Fingerprint();
        territories.forEach(one -> print.add(one.jurisdiction(), one.shape()));
        return print.hex();
    }

    /** Of the features of a file. */
    static String of(Path geoPackage) throws IOException {
        GeoPackageReader reader = new GeoPackageReader(geoPackage);
        Map<JurisdictionCode, Geometry> shapes = new HashMap<>();
        for (Level level : Level.values()) {
            for (Shape shape : reader.shapes(level)) {
                shapes.put(shape.code(), shape.geometry());
            }
        }
        Fingerprint print = new Fingerprint();
        reader.jurisdictions().forEach(node -> print.add(node, shapes.get(node.code())));
        return print.hex();
    }

    /** Of the sources of a plan; line ends do not count. */
    static String ofSources(BuildPlan plan) throws IOException {
        Fingerprint print = new Fingerprint();
        for (BuildPlan.Source source : plan.sources()) {
            print.add(Files.readString(plan.directory().resolve(source.file())).replace("\r\n", "\n"));
        }
        return print.hex();
    }

    private void add(Jurisdiction node, Geometry shape) {
        add(node.toString());
        digest.update(wkb.write(shape));
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
