package io.cityhelm.map.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.FxToolkit;
import io.cityhelm.map.demo.CityLayers;
import io.cityhelm.map.demo.SyntheticCity;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.MarkGrade;
import io.cityhelm.map.print.pdf.PdfPen;
import io.cityhelm.map.style.Choropleth;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.view.MapPicture;
import io.cityhelm.map.view.MapShot;
import io.cityhelm.map.view.MapView;
import io.cityhelm.map.world.Viewport;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A map on paper: opened again with a reader of such files, and looked at. */
class SheetTest {

    private static final int PLACES = 13;
    private static final Map<String, List<SyntheticCity.Place>> CITY = SyntheticCity.build();

    private static final LonLat MIDDLE = new LonLat(120.1, 30.35);

    private MapView map;

    @BeforeEach
    void show() throws Exception {
        map = FxToolkit.onFx(MapView::new);
        FxToolkit.onFx(() -> new Scene(map, 900, 600));
        FxToolkit.onFx(() -> {
            map.steering().animatedProperty().set(false);
            CityLayers.put(map, CITY);
            map.steering().fitTo(SyntheticCity.area(), false);
            map.setTheme(MapTheme.dark());
            map.setChoropleth("district", Optional.of(classes(MapTheme.dark())));
            map.setMarks(List.of(Mark.incident("fire", MIDDLE, MarkGrade.I, "化工厂泄漏")));
        });
        FxToolkit.onFx(map::whenSettled).get(30, TimeUnit.SECONDS);
    }

    @AfterEach
    void dispose() {
        FxToolkit.onFx(map::dispose);
    }

    @Test
    void given_a_map_when_printed_as_pdf_then_its_words_can_be_searched_and_its_page_is_a4() throws Exception {
        try (PDDocument pdf = pdf(sheet(SheetSize.a4(true), words("杭州市 · 态势图", Optional.empty())))) {
            String text = new PDFTextStripper().getText(pdf);

            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(841.9f, within(0.5f));
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isCloseTo(595.3f, within(0.5f));
            assertThat(text)
                    .contains("杭州市 · 态势图", "截至 2020-06-01 12:00:00", "人口密度", "≥ 300", "WGS 84", "1:", "北", "数据来源：OSM");
            assertThat(text).doesNotContain("演练");
        }
    }

    @Test
    void given_a_sheet_when_printed_then_its_picture_is_painted_for_paper_and_not_an_enlarged_screen()
            throws Exception {
        Sheet sheet = sheet(SheetSize.a4(true), words("图", Optional.empty()));
        try (PDDocument pdf = pdf(sheet)) {
            var resources = pdf.getPage(0).getResources();
            COSName name = resources.getXObjectNames().iterator().next();
            PDImageXObject image = (PDImageXObject) resources.getXObject(name);
            double inches = sheet.plan().map().width() / 72;

            assertThat(image.getWidth() / inches).isGreaterThan(200);
            assertThat(image.getImage().getRGB(40, 40))
                    .isEqualTo(sheet.picture().image().getRGB(40, 40));
        }
        MapPicture screen =
                shot(sheet.plan().mapWidth(), sheet.plan().mapHeight(), 1).develop(_ -> {});
        assertThat(unlikeEnlarged(sheet.picture(), screen)).isGreaterThan(0.01);
    }

    @Test
    void given_a_dark_room_when_printed_in_light_colours_then_map_and_legend_are_light() throws Exception {
        Sheet sheet = sheet(SheetSize.picture(900, 600, 1), words("图", Optional.empty()));
        BufferedImage page = PicturePen.draw(sheet);

        assertThat(page.getWidth()).isEqualTo(900);
        assertThat(page.getHeight()).isEqualTo(600);
        Color strong = MapTheme.light().ramp(PLACES).getLast();
        assertThat(pixelsOf(page, strong))
                .as("of the strongest class, on map and legend")
                .isGreaterThan(300);
        assertThat(pixelsOf(page, MapTheme.dark().ramp(PLACES).getLast())).isZero();
    }

    @Test
    void given_a_drill_when_printed_then_the_sheet_says_so_in_words_and_over_the_map() throws Exception {
        Sheet real = sheet(SheetSize.a4(false), words("图", Optional.empty()));
        Sheet drill = new Sheet(real.plan(), words("图", Optional.of("演练")), real.picture());
        try (PDDocument pdf = pdf(drill);
                PDDocument without = pdf(real)) {
            BufferedImage marked = new PDFRenderer(pdf).renderImage(0);
            BufferedImage plain = new PDFRenderer(without).renderImage(0);

            assertThat(new PDFTextStripper().getText(pdf)).contains("演练");
            SheetPen.Box map = real.plan().map();
            assertThat(differing(marked, plain, map))
                    .as("pixels of the map under the watermark")
                    .isGreaterThan(800);
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isGreaterThan(800);
        }
    }

    @Test
    void given_a_character_that_the_font_lacks_when_printed_then_a_sign_stands_in_its_place() throws Exception {
        try (PDDocument pdf = pdf(sheet(SheetSize.a3(true), words("𠮷祥里社区", Optional.empty())))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("〓祥里社区");
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(1190.6f, within(0.5f));
        }
    }

    @Test
    void given_marks_when_printed_then_they_stand_where_they_stand_on_the_screen() throws Exception {
        Viewport seen = FxToolkit.onFx(map::viewport);
        MapPicture picture = shot(seen.width(), seen.height(), 2).develop(_ -> {});
        double x = picture.view().screenX(io.cityhelm.map.world.World.x(MIDDLE.lon()));
        double y = picture.view().screenY(io.cityhelm.map.world.World.y(MIDDLE.lat()));
        double scale = picture.width() / picture.view().width();
        Color red = MapTheme.light().of(io.cityhelm.map.style.MapColour.GRADE_I);
        int near = 0;
        for (int dx = -12; dx <= 12; dx++) {
            for (int dy = -12; dy <= 12; dy++) {
                int at = picture.argb()[(int) (y * scale + dy) * picture.width() + (int) (x * scale + dx)];
                near += isLike(at, red) ? 1 : 0;
            }
        }
        assertThat(near).as("red pixels around the place of the fire").isGreaterThan(150);
        assertThat(picture.width()).isEqualTo((int) (seen.width() * 2));
    }

    @Test
    void given_a_writer_that_fails_when_a_file_is_written_then_what_was_there_stays(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve("map.pdf");
        Files.writeString(file, "before");

        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("the disk is full");
                }))
                .hasMessage("the disk is full");

        assertThat(file).hasContent("before");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private Sheet sheet(SheetSize size, SheetWords words) throws InterruptedException {
        SheetPlan plan = SheetPlan.of(size, words);
        return new Sheet(
                plan,
                words,
                shot(plan.mapWidth(), plan.mapHeight(), plan.mapScale()).develop(_ -> {}));
    }

    private MapShot shot(double width, double height, double scale) {
        return FxToolkit.onFx(() -> map.shot(width, height, scale, MapTheme.light()));
    }

    private static PDDocument pdf(Sheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPen.write(sheet, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static SheetWords words(String title, Optional<String> watermark) {
        Choropleth light = classes(MapTheme.dark()).in(MapTheme.dark(), MapTheme.light());
        return new SheetWords(
                title,
                "截至 2020-06-01 12:00:00",
                Optional.of(new SheetWords.Legend(light.title(), light.asOf(), light.classes())),
                List.of("边界为示意"),
                "WGS 84",
                "数据来源：OSM",
                "值班员制",
                "北",
                new SheetWords.Lengths() {
                    @Override
                    public String length(double metres) {
                        return metres + " m";
                    }

                    @Override
                    public String ratio(long n) {
                        return "1:" + n;
                    }
                },
                watermark);
    }

    private static Choropleth classes(MapTheme theme) {
        Map<String, Integer> classOf = new HashMap<>();
        List<SyntheticCity.Place> districts = CITY.get("district");
        for (int i = 0; i < districts.size(); i++) {
            classOf.put(districts.get(i).id(), i % PLACES);
        }
        List<Choropleth.LegendClass> classes = theme.ramp(PLACES).stream()
                .map(colour -> new Choropleth.LegendClass(colour, "≥ 300"))
                .toList();
        return new Choropleth("人口密度", classOf, classes, "12:00");
    }

    private static double unlikeEnlarged(MapPicture fine, MapPicture coarse) {
        int unlike = 0;
        for (int y = 0; y < fine.height(); y++) {
            for (int x = 0; x < fine.width(); x++) {
                int there = coarse.argb()[
                        y * coarse.height() / fine.height() * coarse.width() + x * coarse.width() / fine.width()];
                unlike += distance(there, fine.argb()[y * fine.width() + x]) > 32 ? 1 : 0;
            }
        }
        return unlike / (double) (fine.width() * fine.height());
    }

    private static int pixelsOf(BufferedImage page, Color colour) {
        int found = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                found += isLike(page.getRGB(x, y), colour) ? 1 : 0;
            }
        }
        return found;
    }

    private static int differing(BufferedImage one, BufferedImage other, SheetPen.Box box) {
        int found = 0;
        for (int y = (int) box.y() + 2; y < box.bottom() - 2; y++) {
            for (int x = (int) box.x() + 2; x < box.right() - 2; x++) {
                found += distance(one.getRGB(x, y), other.getRGB(x, y)) > 10 ? 1 : 0;
            }
        }
        return found;
    }

    private static boolean isLike(int argb, Color colour) {
        return distance(argb, MapTheme.argb(colour)) <= 3;
    }

    private static int distance(int one, int other) {
        return Math.max(
                Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF)),
                Math.max(Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF)), Math.abs((one & 0xFF) - (other & 0xFF))));
    }
}
