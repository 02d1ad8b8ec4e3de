package io.cityhelm.cockpit.bookmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.cockpit.bookmark.BookmarksModel.Objection;
import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.handling.HandlingFixture;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.store.SeatChoiceFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookmarksModelTest {

    private static final LonLat EAST = new LonLat(120.2123456, 30.2901234);

    @TempDir
    Path folder;

    private final Seat seat = new Seat(HandlingFixture.TREE);
    private BookmarksModel model;

    @BeforeEach
    void seated() {
        seat.enter(HandlingFixture.AT_DISTRICT);
        model = again();
    }

    private BookmarksModel again() {
        return new BookmarksModel(new SeatChoiceFiles(folder), seat, Background.inline());
    }

    private static Bookmark view(String name) {
        return new Bookmark(name, EAST, 14.25);
    }

    private static List<String> names(BookmarksModel of) {
        return of.all().get().stream().map(Bookmark::name).toList();
    }

    @Test
    void what_is_kept_is_there_at_the_next_start_with_its_place_and_its_zoom() {
        assertThat(model.keep(view(" 东站\t广场 "))).isEmpty();
        assertThat(model.keep(new Bookmark("西湖", new LonLat(-0.5, -30), 9))).isEmpty();

        assertThat(again().all().get()).containsExactly(view("东站 广场"), new Bookmark("西湖", new LonLat(-0.5, -30), 9));
    }

    @Test
    void each_account_has_its_own_and_nobody_has_none() {
        assertThat(model.keep(view("东站"))).isEmpty();

        seat.enter(HandlingFixture.AT_CITY);
        assertThat(names(model)).isEmpty();
        assertThat(model.keep(view("市中心"))).isEmpty();
        seat.enter(HandlingFixture.AT_DISTRICT);
        assertThat(names(model)).containsExactly("东站");
        seat.leave();
        assertThat(names(model)).isEmpty();
        assertThat(model.keep(view("无人"))).contains(Objection.NOBODY);
    }

    @Test
    void a_name_is_wanted_short_and_only_once() {
        assertThat(model.keep(view("  "))).contains(Objection.NO_NAME);
        assertThat(model.keep(view("长".repeat(41)))).contains(Objection.TOO_LONG);
        assertThat(model.keep(view("长".repeat(40)))).isEmpty();
        assertThat(model.keep(view("长".repeat(40) + " "))).contains(Objection.TAKEN);
        IntStream.range(0, 99)
                .forEach(i -> assertThat(model.keep(view("v" + i))).isEmpty());
        assertThat(model.keep(view("one more"))).contains(Objection.TOO_MANY);
    }

    @Test
    void one_is_renamed_in_its_place_and_removed() {
        Stream.of("甲", "乙", "丙")
                .forEach(name -> assertThat(model.keep(view(name))).isEmpty());

        assertThat(model.rename("乙", "丙")).contains(Objection.TAKEN);
        assertThat(model.rename("乙", "乙")).isEmpty();
        assertThat(model.rename("乙", "丁")).isEmpty();
        model.remove("甲");

        assertThat(names(model)).containsExactly("丁", "丙");
        assertThat(names(again())).containsExactly("丁", "丙");
    }

    @Test
    void a_line_that_somebody_damaged_is_left_out_and_the_others_stay() throws Exception {
        assertThat(model.keep(view("东站"))).isEmpty();
        assertThat(model.keep(view("西湖"))).isEmpty();
        Path file;
        try (Stream<Path> files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        Files.writeString(file, Files.readString(file).replaceFirst("120\\.2123456", "east"));

        assertThat(names(again())).containsExactly("西湖");
    }
}
