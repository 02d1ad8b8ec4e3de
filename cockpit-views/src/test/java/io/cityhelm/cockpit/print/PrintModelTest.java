package io.cityhelm.cockpit.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.print.PrintModel.Stage;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.print.SheetPlan;
import io.cityhelm.map.print.SheetSize;
import io.cityhelm.map.print.SheetWords;
import io.cityhelm.map.view.MapPicture;
import io.cityhelm.map.world.Viewport;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintModelTest {

    private static final int SEA = 0xFF336699;

    @TempDir
    Path folder;

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<SheetPlan> exposed = new ArrayList<>();
    private final PrintModel model =
            new PrintModel(new FlatMap(), Background.inline(), work::add, Messages.in(Locale.SIMPLIFIED_CHINESE));

    @Test
    void given_a_sheet_when_opened_then_it_shows_a_coarse_preview_with_the_usual_title() {
        model.begin();
        assertThat(model.stage().get()).isInstanceOf(Stage.Painting.class);
        work();

        assertThat(model.titleProperty().get()).isEqualTo("杭州市 · 态势图");
        BufferedImage preview = ((Stage.Shown) model.stage().get()).preview();
        assertThat(Math.max(preview.getWidth(), preview.getHeight())).isEqualTo(1300);
        assertThat(preview.getRGB(650, 400)).isEqualTo(SEA);
    }

    @Test
    void given_another_paper_when_the_first_preview_comes_late_then_only_the_second_is_shown() {
        model.begin();
        model.paperProperty().set(Paper.A4_PORTRAIT);
        model.preview();
        work.removeLast().run();
        work();

        BufferedImage preview = ((Stage.Shown) model.stage().get()).preview();
        assertThat(preview.getHeight()).isGreaterThan(preview.getWidth());
    }

    @Test
    void given_a_path_without_ending_when_saved_as_picture_then_the_file_is_as_large_as_the_view_twice()
            throws Exception {
        model.begin();
        work();
        model.formatProperty().set(PrintOrder.Format.PNG);
        model.paperProperty().set(Paper.VIEW_TWICE);
        model.fileProperty().set(folder.resolve("态势").toString());
        model.save();
        work();

        Path file = folder.resolve("态势.png");
        assertThat(model.stage().get()).isEqualTo(new Stage.Saved(file, true));
        BufferedImage page = ImageIO.read(file.toFile());
        assertThat(page.getWidth()).isEqualTo(1600);
        assertThat(page.getHeight()).isEqualTo(1200);
    }

    @Test
    void given_a_file_of_that_name_when_saved_then_it_is_replaced_only_when_asked_twice() throws Exception {
        Path file = Files.writeString(folder.resolve("map.pdf"), "somebody's");
        model.begin();
        work();
        model.fileProperty().set(file.toString());
        model.save();
        work();
        assertThat(model.stage().get()).isEqualTo(new Stage.Occupied(file));
        assertThat(file).hasContent("somebody's");

        model.save();
        work();

        assertThat(model.stage().get()).isEqualTo(new Stage.Saved(file, true));
        assertThat(Files.readAllBytes(file)).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void given_a_folder_that_is_not_there_when_saved_then_a_sentence_says_so() {
        model.begin();
        work();
        model.fileProperty().set(folder.resolve("nowhere/map.pdf").toString());
        model.save();
        work();

        assertThat(((Stage.Failed) model.stage().get()).sentence()).contains("没有保存", "nowhere");
    }

    @Test
    void given_no_file_when_saved_then_a_sentence_asks_for_one() {
        model.begin();
        work();
        model.save();

        assertThat(((Stage.Failed) model.stage().get()).sentence()).contains("请写明文件");
    }

    @Test
    void given_paper_when_printed_then_the_map_is_wanted_at_two_hundred_dots_and_more() {
        model.begin();
        model.saveTo(folder.resolve("map.pdf"));

        assertThat(exposed.getLast().size().dotsPerInch()).isGreaterThan(200);
        assertThat(exposed.getFirst().size().dotsPerInch()).isLessThan(200);
    }

    private void work() {
        while (!work.isEmpty()) {
            work.removeFirst().run();
        }
    }

    /** A map of one colour. */
    private final class FlatMap implements PrintSource {

        @Override
        public SheetSize size(Paper paper) {
            return paper.size(800, 600);
        }

        @Override
        public SheetWords words(PrintOrder order) {
            return new SheetWords(
                    order.title().orElse("杭州市 · 态势图"),
                    "截至 12:00",
                    Optional.empty(),
                    List.of(),
                    "WGS 84",
                    "来源",
                    "值班员",
                    "北",
                    new SheetWords.Lengths() {
                        @Override
                        public String length(double metres) {
                            return metres + " 米";
                        }

                        @Override
                        public String ratio(long n) {
                            return "1:" + n;
                        }
                    },
                    Optional.empty());
        }

        @Override
        public Exposed expose(SheetPlan plan, boolean light) {
            exposed.add(plan);
            return progress -> {
                int width = (int) Math.ceil(plan.mapWidth() * plan.mapScale());
                int height = (int) Math.ceil(plan.mapHeight() * plan.mapScale());
                int[] argb = new int[width * height];
                Arrays.fill(argb, SEA);
                progress.accept(1);
                Viewport view = new Viewport(0.8, 0.4, 10, plan.mapWidth(), plan.mapHeight());
                return new MapPicture(width, height, argb, view, true);
            };
        }
    }
}
