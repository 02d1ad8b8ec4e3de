package io.cityhelm.cockpit.export;

import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.Border;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Indicator;
import io.cityhelm.map.exporting.ExportSource;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.FieldType;
import io.cityhelm.map.style.Choropleth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The jurisdictions of one level with their borders in full and, when they are coloured, the value, the unit, its time and
 * the class as the map shows it: number from 1, range and colour.
 */
final class PlaceShapes implements ExportSource {

    /** What the shapes are coloured by. */
    record Values(Indicator indicator, Choropleth classes, IndicatorBoard board) {}

    private static final List<Field> OF_PLACES = List.of(
            new Field("code", FieldType.TEXT),
            new Field("name", FieldType.TEXT),
            new Field("level", FieldType.TEXT),
            new Field("border", FieldType.TEXT));

    private static final List<Field> OF_VALUES = List.of(
            new Field("indicator", FieldType.TEXT),
            new Field("value", FieldType.REAL),
            new Field("unit", FieldType.TEXT),
            new Field("observed_at", FieldType.DATETIME),
            new Field("class", FieldType.INTEGER),
            new Field("class_title", FieldType.TEXT),
            new Field("class_colour", FieldType.TEXT));

    private final List<Border> borders;
    private final JurisdictionTree tree;
    private final String border;
    private final Optional<Values> values;
    private final Locale language;

    /** @param within only what lies in this jurisdiction */
    PlaceShapes(
            CityPack pack,
            JurisdictionTree tree,
            Level level,
            Jurisdiction within,
            Optional<Values> values,
            Locale language) {
        this.borders = pack.boundaries().of(level).stream()
                .filter(each -> tree.find(each.code()).isPresent() && tree.covers(within.code(), each.code()))
                .toList();
        this.tree = tree;
        this.border = pack.info().borders().get(level).name().toLowerCase(Locale.ROOT);
        this.values = values;
        this.language = language;
    }

    @Override
    public List<Field> fields() {
        List<Field> all = new ArrayList<>(OF_PLACES);
        values.ifPresent(_ -> all.addAll(OF_VALUES));
        return all;
    }

    @Override
    public long count() {
        return borders.size();
    }

    @Override
    public void each(Taker taker) throws IOException {
        for (Border each : borders) {
            Map<String, Object> row = new LinkedHashMap<>();
            Jurisdiction place = tree.get(each.code());
            row.put("code", place.code().value());
            row.put("name", place.name());
            row.put("level", place.level().name().toLowerCase(Locale.ROOT));
            row.put("border", border);
            values.ifPresent(by -> put(by, place, row));
            taker.take(each.shape(), row);
        }
    }

    private void put(Values by, Jurisdiction place, Map<String, Object> row) {
        row.put("indicator", by.indicator().id());
        Optional<Sample> latest = by.board().latest(new SampleKey(by.indicator().id(), place.code()));
        latest.ifPresent(sample -> {
            row.put("value", sample.value());
            row.put("unit", word(by.indicator().unit()));
            row.put("observed_at", sample.observedAt().toString());
        });
        by.classes().classOf(place.code().value()).ifPresent(i -> {
            Choropleth.LegendClass shown = by.classes().classes().get(i);
            row.put("class", i + 1L);
            row.put("class_title", shown.text());
            row.put("class_colour", "#" + shown.colour().toString().substring(2, 8));
        });
    }

    private String word(Map<String, String> words) {
        return words.getOrDefault(language.getLanguage(), words.getOrDefault("zh", ""));
    }
}
