package io.cityhelm.cockpit.layers;

import io.cityhelm.map.ecql.Subject;
import io.cityhelm.map.feature.FeatureSet;
import io.cityhelm.map.feature.FeatureSetBuilder;
import io.cityhelm.map.feature.StyledFeatures;
import io.cityhelm.map.feature.StyledFeaturesBuilder;
import io.cityhelm.map.geopackage.LayerReader;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.styling.FeatureStyle;
import io.cityhelm.map.styling.StyleRead;
import io.cityhelm.map.styling.StyleReader;
import io.cityhelm.map.time.FeatureTimesBuilder;
import io.cityhelm.map.time.TimeColumns;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the features of a layer in the look of its style. A style that is wrong takes nothing from the map but itself. */
final class LookReader {

    private static final Logger LOG = LoggerFactory.getLogger(LookReader.class);

    private LookReader() {}

    /** @param file of the style; empty for the look that every layer has @param written when it was @param zone of times */
    static MapLayer.Look read(LayerReader reader, Optional<Path> file, Optional<Instant> written, ZoneId zone)
            throws IOException {
        StyleRead style = file.isEmpty() ? StyleRead.NONE : StyleReader.read(file.get(), columns(reader));
        if (!style.problems().isEmpty()) {
            LOG.warn("the style {} is not used: {}", file.orElseThrow(), style.problems());
        }
        Optional<FeatureTimesBuilder> times = TimeColumns.find(reader, zone).map(FeatureTimesBuilder::new);
        if (style.style().isPresent()) {
            StyledFeatures styled = styled(reader, style.style().get(), times);
            return new MapLayer.Look(
                    styled.features(), Optional.of(styled), List.of(), written, times.map(FeatureTimesBuilder::build));
        }
        FeatureSet plain = plain(reader, times);
        return new MapLayer.Look(
                plain, Optional.empty(), style.problems(), written, times.map(FeatureTimesBuilder::build));
    }

    private static Set<String> columns(LayerReader reader) throws IOException {
        return reader.columns().stream().map(Field::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static StyledFeatures styled(LayerReader reader, FeatureStyle style, Optional<FeatureTimesBuilder> times)
            throws IOException {
        StyledFeaturesBuilder features = new StyledFeaturesBuilder(style);
        Set<String> wanted = new HashSet<>(style.attributes());
        times.ifPresent(builder -> wanted.addAll(builder.names()));
        reader.each(wanted, (geometry, values) -> {
            times.ifPresent(builder -> builder.add(values));
            return features.add(Subject.of(geometry, values));
        });
        return features.build();
    }

    private static FeatureSet plain(LayerReader reader, Optional<FeatureTimesBuilder> times) throws IOException {
        FeatureSetBuilder features = new FeatureSetBuilder();
        Set<String> wanted = times.map(FeatureTimesBuilder::names).orElse(Set.of());
        reader.each(wanted, (geometry, values) -> {
            times.ifPresent(builder -> builder.add(values));
            return features.add(geometry);
        });
        return features.build();
    }
}
