package io.cityhelm.map.label;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The type family that comes with the application, because Chinese text must not depend on what a machine has installed.
 *
 * <p>Toolkits use a file where it lies, but copy a font out of a jar into a temporary file: 10 MB a weight at every start,
 * left behind when the process is killed. So the unpacked application has the files beside its jars, and its start script
 * says where. Safe on any thread.
 */
public enum BundledFont {
    REGULAR("NotoSansSC-Regular.ttf"),
    BOLD("NotoSansSC-Bold.ttf");

    /** System property: the folder of the font files. */
    public static final String FOLDER = "cityhelm.fonts";

    private static final String RESOURCES = "/io/cityhelm/resources/fonts/";

    private final String file;

    BundledFont(String file) {
        this.file = file;
    }

    /**
     * Where the font is: a file if there is one, else inside a jar of the class path.
     *
     * @throws IOException when the application was put together without it
     */
    public URL url() throws IOException {
        Optional<Path> beside = Optional.ofNullable(System.getProperty(FOLDER))
                .map(folder -> Path.of(folder, file))
                .filter(Files::isRegularFile);
        if (beside.isPresent()) {
            return beside.get().toUri().toURL();
        }
        URL inside = BundledFont.class.getResource(RESOURCES + file);
        if (inside == null) {
            throw new IOException("the class path has no " + RESOURCES + file);
        }
        return inside;
    }

    /** The file, when it is one. */
    public Optional<Path> path() throws IOException {
        URL url = url();
        try {
            return url.getProtocol().equals("file") ? Optional.of(Path.of(url.toURI())) : Optional.empty();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
