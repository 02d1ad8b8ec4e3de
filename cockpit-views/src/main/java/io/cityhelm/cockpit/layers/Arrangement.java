package io.cityhelm.cockpit.layers;

import io.cityhelm.map.styling.ScaleRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** In which order an officer wants the layers of a cockpit, and how each. Immutable. @param kept the topmost first */
public record Arrangement(List<Kept> kept) {

    /** Of somebody who has changed nothing. */
    public static final Arrangement NONE = new Arrangement(List.of());

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * One layer, as it is written down.
     *
     * @param from of its scales; 0 for any
     * @param to of its scales; 0 for any
     */
    public record Kept(String id, boolean shown, double opacity, double from, double to) {

        static Kept of(MapLayer layer) {
            LayerSetting setting = layer.setting();
            double end = setting.scales().to();
            return new Kept(
                    layer.id(),
                    setting.shown(),
                    setting.opacity(),
                    setting.scales().from(),
                    Double.isInfinite(end) ? 0 : end);
        }

        LayerSetting setting() {
            double end = to <= 0 ? Double.POSITIVE_INFINITY : to;
            return new LayerSetting(
                    shown, opacity, from >= 0 && from < end ? new ScaleRange(from, end) : ScaleRange.ALL);
        }
    }

    public Arrangement {
        kept = List.copyOf(kept);
    }

    /** Reads what {@link #text} wrote; whatever else it is counts for nothing. */
    public static Arrangement parse(String text) {
        try {
            return JSON.readValue(text, Arrangement.class);
        } catch (JacksonException | NullPointerException e) {
            return NONE; // a convenience: nobody is kept from working by it
        }
    }

    public String text() {
        return JSON.writeValueAsString(this);
    }

    /** Layers in this order and with these settings; what is not arranged yet lies on top, as it comes. */
    public List<MapLayer> applied(List<MapLayer> layers) {
        return layers.stream()
                .map(layer ->
                        of(layer.id()).map(one -> layer.with(one.setting())).orElse(layer))
                .sorted(Comparator.comparingInt(layer -> place(layer.id())))
                .toList();
    }

    private Optional<Kept> of(String id) {
        return kept.stream().filter(one -> one.id.equals(id)).findFirst();
    }

    private int place(String id) {
        return kept.stream().map(Kept::id).toList().indexOf(id);
    }

    /** The same after a layer was changed. @param layers all, as they are arranged now */
    Arrangement changed(List<MapLayer> layers, String id, UnaryOperator<LayerSetting> change) {
        return of(layers.stream()
                .map(layer -> layer.id().equals(id) ? layer.with(change.apply(layer.setting())) : layer)
                .toList());
    }

    /** The same after a layer was moved by some places, down or (negative) up. @param layers all, as they are arranged now */
    Arrangement moved(List<MapLayer> layers, String id, int places) {
        List<MapLayer> order = new ArrayList<>(layers);
        int from = order.stream().map(MapLayer::id).toList().indexOf(id);
        if (from >= 0) {
            MapLayer layer = order.remove(from);
            order.add(Math.clamp((long) from + places, 0, order.size()), layer);
        }
        return of(order);
    }

    /** What is known of layers that are not there now stays known. */
    private Arrangement of(List<MapLayer> layers) {
        List<Kept> all = new ArrayList<>(layers.stream().map(Kept::of).toList());
        kept.stream()
                .filter(one -> layers.stream().noneMatch(layer -> layer.id().equals(one.id)))
                .forEach(all::add);
        return new Arrangement(all);
    }
}
