package io.cityhelm.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.map.FxToolkit;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** What is measured against the plain map is the same picture: otherwise the figures would mean nothing. */
class SamePictureTest {

    private static final int SEEN = 32;
    private static final double MOST = 0.015;

    private static BenchCity city;
    private static MapStand stand;

    @BeforeAll
    static void open() {
        FxToolkit.onFx(() -> {});
        city = BenchCity.madeUp();
        stand = MapStand.of(city);
    }

    @AfterAll
    static void close() {
        stand.close();
    }

    @Test
    void the_city_with_all_its_grids_and_points() throws Exception {
        assertThat(differing("city", city.area(), false)).isLessThan(MOST);
    }

    @Test
    void the_city_by_classes() throws Exception {
        assertThat(differing("classes", city.area(), true)).isLessThan(MOST);
    }

    @Test
    void a_district() throws Exception {
        assertThat(differing("district", city.districts().getFirst(), false)).isLessThan(MOST);
    }

    @Test
    void a_few_grids() throws Exception {
        Envelope grid = city.shapes()
                .get(io.cityhelm.core.jurisdiction.Level.GRID)
                .get(6000)
                .border()
                .getEnvelopeInternal();
        assertThat(differing("grid", grid, false)).isLessThan(MOST);
    }

    /** The share of pixels that differ by more than is seen in any of their colours. */
    private static double differing(String name, Envelope area, boolean classes) throws Exception {
        stand.look(area);
        stand.classes(classes);
        BufferedImage ours = stand.picture();
        BufferedImage plain = classes ? stand.plainClasses() : stand.plain();
        int count = 0;
        for (int y = 0; y < plain.getHeight(); y++) {
            for (int x = 0; x < plain.getWidth(); x++) {
                count += differ(ours.getRGB(x, y), plain.getRGB(x, y)) ? 1 : 0;
            }
        }
        double share = count / (double) (plain.getWidth() * plain.getHeight());
        if (share >= MOST) {
            Path folder = Files.createDirectories(Path.of("target", "same-picture"));
            ImageIO.write(ours, "png", folder.resolve(name + "-ours.png").toFile());
            ImageIO.write(plain, "png", folder.resolve(name + "-plain.png").toFile());
        }
        return share;
    }

    private static boolean differ(int a, int b) {
        return Math.abs((a >> 16 & 0xFF) - (b >> 16 & 0xFF)) > SEEN
                || Math.abs((a >> 8 & 0xFF) - (b >> 8 & 0xFF)) > SEEN
                || Math.abs((a & 0xFF) - (b & 0xFF)) > SEEN;
    }
}
