package io.cityhelm.map.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.map.geopackage.LayerInfo;
import io.cityhelm.map.geopackage.LayerReader;
import io.cityhelm.map.geopackage.LayerWriter;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.FieldType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Which columns of a layer are taken for its times, and what they say. */
class TimeColumnsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String TIME = "2020-11-15T11:30:00";

    @TempDir
    Path folder;

    private Optional<TimeColumns> found(List<Field> fields, int rows, IntFunction<Map<String, Object>> values)
            throws IOException {
        Path file = folder.resolve("layer.gpkg");
        try (LayerWriter writer = new LayerWriter(file, fields)) {
            for (int row = 0; row < rows; row++) {
                writer.add(new GeometryFactory().createPoint(new Coordinate(120.1, 30.2)), values.apply(row));
            }
            writer.finish(new LayerInfo("a", "a", "WGS84", Optional.empty(), "wang", Instant.EPOCH, rows, 0, 0));
        }
        return TimeColumns.find(new LayerReader(file), ZONE);
    }

    private static List<Field> fields(Object... namesAndTypes) {
        List<Field> fields = new java.util.ArrayList<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            fields.add(new Field((String) namesAndTypes[i], (FieldType) namesAndTypes[i + 1]));
        }
        return fields;
    }

    @Test
    void given_a_column_of_times_and_one_of_days_when_looked_for_then_the_times_are_taken() throws IOException {
        Optional<TimeColumns> found = found(
                fields("day", FieldType.DATE, "seen", FieldType.DATETIME),
                3,
                _ -> Map.of("day", "2020-11-15", "seen", "2020-11-15T03:30:00Z"));

        assertThat(found).contains(new TimeColumns("seen", Optional.empty(), ZONE));
    }

    @Test
    void given_only_days_when_looked_for_then_a_day_begins_at_midnight_of_the_city() throws IOException {
        Optional<TimeColumns> found = found(fields("day", FieldType.DATE), 3, _ -> Map.of("day", "2020-11-15"));

        assertThat(found.orElseThrow().beginning(Map.of("day", "2020-11-15")))
                .contains(Instant.parse("2020-11-14T16:00:00Z"));
    }

    @Test
    void given_an_empty_cell_in_a_declared_column_when_looked_for_then_it_is_one_of_times_all_the_same()
            throws IOException {
        Optional<TimeColumns> found =
                found(fields("seen", FieldType.DATETIME), 4, row -> row == 0 ? Map.of("seen", TIME) : new HashMap<>());

        assertThat(found).contains(new TimeColumns("seen", Optional.empty(), ZONE));
    }

    @Test
    void given_texts_of_iso_8601_in_nearly_all_rows_when_looked_for_then_they_are_times() throws IOException {
        Optional<TimeColumns> found = found(
                fields("name", FieldType.TEXT, "reported", FieldType.TEXT),
                40,
                row -> Map.of("name", "积水点" + row, "reported", row == 7 ? "未知" : TIME));

        assertThat(found).contains(new TimeColumns("reported", Optional.empty(), ZONE));
    }

    @Test
    void given_texts_that_are_times_in_some_rows_only_when_looked_for_then_the_layer_has_none() throws IOException {
        List<Field> fields = fields("note", FieldType.TEXT);

        assertThat(found(fields, 40, row -> Map.of("note", row % 2 == 0 ? TIME : "路口")))
                .isEmpty();
    }

    @Test
    void given_texts_that_are_mostly_empty_or_days_alone_when_looked_for_then_the_layer_has_none() throws IOException {
        assertThat(found(
                        fields("reported", FieldType.TEXT, "built", FieldType.TEXT),
                        40,
                        row -> row == 0
                                ? Map.of("reported", TIME, "built", "2001-05-01")
                                : Map.of("built", "2001-05-01")))
                .isEmpty();
    }

    @Test
    void given_a_column_of_ends_when_looked_for_then_it_is_the_end_and_never_the_beginning() throws IOException {
        Optional<TimeColumns> found = found(
                fields("End_Time", FieldType.DATETIME, "seen", FieldType.TEXT),
                3,
                row -> row == 0 ? Map.of("seen", TIME, "End_Time", "2020-11-15T04:00:00Z") : Map.of("seen", TIME));

        assertThat(found).contains(new TimeColumns("seen", Optional.of("End_Time"), ZONE));
    }

    @Test
    void given_only_ends_or_no_texts_when_looked_for_then_the_layer_has_no_times() throws IOException {
        assertThat(found(
                        fields("valid_to", FieldType.DATETIME, "height", FieldType.REAL),
                        3,
                        _ -> Map.of("valid_to", TIME, "height", 2.5)))
                .isEmpty();
    }

    @Test
    void times_without_an_offset_are_those_of_the_city_and_those_with_one_are_not() {
        TimeText text = new TimeText(ZONE);
        Instant half = Instant.parse("2020-11-15T03:30:00Z");

        assertThat(List.of(
                        "2020-11-15T11:30:00",
                        "2020-11-15 11:30",
                        "2020-11-15T03:30:00.000Z",
                        "2020-11-15T04:30:00+01:00",
                        "2020-11-15 11:30:00+0800",
                        "2020-11-15T11:30:00+08"))
                .allSatisfy(words -> assertThat(text.time(words)).contains(half));
        assertThat(List.of(
                        "", "2020-11-15", "2020-13-45T11:30:00", "2020-11-15T11:30:00 ca.", "11:30", "3 - 5 - 2020 "))
                .allSatisfy(words -> assertThat(text.time(words)).isEmpty());
        assertThat(text.end("2020-11-15"))
                .as("a day is over at midnight")
                .contains(Instant.parse("2020-11-15T16:00:00Z"));
    }
}
