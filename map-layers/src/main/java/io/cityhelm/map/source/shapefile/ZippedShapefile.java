package io.cityhelm.map.source.shapefile;

import io.cityhelm.core.text.TextEncoding;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.SourceOptions;
import io.cityhelm.map.source.SourceRecord;
import io.cityhelm.map.source.VectorSource;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A shapefile that travels as one {@code .zip}: unpacked beside, read there, and removed when it is closed. */
public final class ZippedShapefile implements VectorSource {

    /** The format's own limit for each of its files; what unpacks to more is no shapefile. */
    private static final long LARGEST = 2L * 1024 * 1024 * 1024;

    private static final Set<String> PARTS = Set.of("shp", "dbf", "prj", "cpg");

    private final Path folder;
    private final ShapefileSource shapes;

    private ZippedShapefile(Path folder, ShapefileSource shapes) {
        this.folder = folder;
        this.shapes = shapes;
    }

    /** @throws BadSourceException when it cannot be unpacked, or holds no shapefile or several and none is named */
    public static ZippedShapefile open(Path file, SourceOptions options) throws BadSourceException, IOException {
        Path folder = Files.createTempDirectory("cityhelm-layer");
        try {
            unpack(file, folder, options.table());
            return new ZippedShapefile(folder, ShapefileSource.open(folder.resolve("unpacked.shp"), options));
        } catch (ZipException | EOFException e) {
            remove(folder);
            throw BadSourceException.because("layer.zip-broken", String.valueOf(e.getMessage()))
                    .from(e);
        } catch (BadSourceException | IOException | RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    private static void unpack(Path file, Path folder, Optional<String> wanted) throws BadSourceException, IOException {
        try (ZipFile zip = zip(file)) {
            String stem = stem(zip, wanted);
            for (ZipEntry entry : zip.stream().filter(one -> !one.isDirectory()).toList()) {
                String ending = ending(entry.getName());
                if (PARTS.contains(ending) && stemOf(entry.getName()).equals(stem)) {
                    // under a name of ours: what an entry is called must not lead anywhere
                    copy(zip, entry, folder.resolve("unpacked." + ending));
                }
            }
        }
    }

    /** Names of entries are UTF-8, or GBK when they were packed by an older Windows. */
    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), TextEncoding.GB18030);
        }
    }

    private static String stem(ZipFile zip, Optional<String> wanted) throws BadSourceException {
        List<String> stems = zip.stream()
                .filter(entry -> !entry.isDirectory() && !entry.getName().startsWith("__MACOSX/"))
                .filter(entry -> ending(entry.getName()).equals("shp"))
                .map(entry -> stemOf(entry.getName()))
                .toList();
        if (stems.isEmpty()) {
            throw BadSourceException.because("layer.zip-no-shapefile");
        }
        List<String> chosen = stems.stream()
                .filter(stem -> wanted.map(name -> stem.equals(name) || stem.endsWith("/" + name))
                        .orElse(true))
                .toList();
        if (chosen.size() != 1) {
            throw BadSourceException.because("layer.zip-which", String.join(", ", stems));
        }
        return chosen.getFirst();
    }

    private static void copy(ZipFile zip, ZipEntry entry, Path to) throws BadSourceException, IOException {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(to)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                all += count;
                if (all > LARGEST) {
                    throw BadSourceException.because("layer.zip-too-large", entry.getName());
                }
                out.write(buffer, 0, count);
            }
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stemOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Override
    public Optional<List<Field>> fields() {
        return shapes.fields();
    }

    @Override
    public Optional<SourceDatum> datum() {
        return shapes.datum();
    }

    @Override
    public Optional<Charset> encoding() {
        return shapes.encoding();
    }

    @Override
    public Optional<SourceRecord> next() throws BadSourceException, IOException {
        return shapes.next();
    }

    @Override
    public double progress() {
        return shapes.progress();
    }

    @Override
    public void close() throws IOException {
        shapes.close();
        remove(folder);
    }
}
