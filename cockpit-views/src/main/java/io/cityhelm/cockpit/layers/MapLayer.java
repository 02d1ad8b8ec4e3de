package io.cityhelm.cockpit.layers;

import io.cityhelm.core.pack.PackLayers;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.feature.FeaturePrint;
import io.cityhelm.map.feature.FeatureSet;
import io.cityhelm.map.feature.LayerStack;
import io.cityhelm.map.feature.StyledFeatures;
import io.cityhelm.map.feature.StyledPrint;
import io.cityhelm.map.geopackage.LayerInfo;
import io.cityhelm.map.shape.ZoomRange;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.styling.StyleProblem;
import io.cityhelm.map.tile.Overprint;
import io.cityhelm.map.time.FeatureTimes;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * A layer of features, ready to be painted.
 *
 * @param look how its features are drawn
 * @param box around what the map paints of it, degrees
 * @param colour of the look that every layer has
 */
public record MapLayer(Origin origin, Look look, Envelope box, MapColour colour, LayerSetting setting) {

    /** Where a layer comes from. */
    public sealed interface Origin {

        /** The same in every start. */
        String id();

        String name(Messages messages);

        /** What stands in its file. */
        LayerInfo info();

        /** Somebody imported it. */
        record Imported(LayerInfo info) implements Origin {
            @Override
            public String id() {
                return "imported:" + info.name();
            }

            @Override
            public String name(Messages messages) {
                return info.name();
            }
        }

        /** The city pack brings it along. */
        record OfPack(PackLayers.Entry entry, LayerInfo info) implements Origin {
            @Override
            public String id() {
                return "pack:" + entry.id();
            }

            @Override
            public String name(Messages messages) {
                return messages.of(entry.name());
            }
        }
    }

    /**
     * How a layer is drawn.
     *
     * @param features those that the map paints: all, or the first of a very large layer
     * @param styled the same with what its style says of them; empty for the look that every layer has
     * @param problems why its style is not used
     * @param written when the style was; empty without one
     * @param times when features were there; empty for a layer that says nothing of it
     */
    public record Look(
            FeatureSet features,
            Optional<StyledFeatures> styled,
            List<StyleProblem> problems,
            Optional<Instant> written,
            Optional<FeatureTimes> times) {}

    public String id() {
        return origin.id();
    }

    MapLayer with(LayerSetting now) {
        return new MapLayer(origin, look, box, colour, now);
    }

    /** Whether it says when its features were there, so that it can be shown as it was. */
    public boolean isTimed() {
        return look.times().isPresent();
    }

    /** How many features there are. */
    public long size() {
        return origin.info().features();
    }

    /** Whether the layer is so large that the map leaves some of it out. */
    public boolean isCut() {
        return look.features().size() < size();
    }

    /** Whether something of it is seen at a zoom, by its own style and as the officer wants it. */
    public boolean isSeenAt(double zoom) {
        return zooms().contains(zoom)
                && look.styled().map(styled -> styled.isSeenAt(zoom)).orElse(true);
    }

    private ZoomRange zooms() {
        return setting.scales().zooms(box.isNull() ? 0 : box.centre().y);
    }

    Overprint print() {
        return look.styled()
                .<Overprint>map(StyledPrint::new)
                .orElseGet(() -> new FeaturePrint(look.features(), colour));
    }

    /** With only some of its features. */
    Overprint print(BitSet features) {
        return look.styled()
                .<Overprint>map(styled -> new StyledPrint(styled.only(features)))
                .orElseGet(() -> new FeaturePrint(look.features().only(features), colour));
    }

    LayerStack.Sheet sheet(Overprint print) {
        return new LayerStack.Sheet(print, setting.opacity(), zooms());
    }
}
