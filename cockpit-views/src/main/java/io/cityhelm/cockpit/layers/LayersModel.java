package io.cityhelm.cockpit.layers;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.layout.SeatChoices;
import io.cityhelm.map.importing.LayerShelf;
import io.cityhelm.map.importing.PackShelf;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/**
 * The layers of features: those of the city pack and the imported ones, as the officer wants them in the cockpit that is shown.
 * Reads them off the screen, each once; outlives a change of language. FX thread; needs no toolkit.
 */
public final class LayersModel implements AutoCloseable {

    private final LayerShelf shelf;
    private final Background background;
    private final LayerLoader loader;
    private final ArrangementKeeper keeper;
    private final ReadOnlyObjectWrapper<Optional<List<MapLayer>>> layers =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Exception>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> isolated = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Subscription following;
    private Optional<List<MapLayer>> read = Optional.empty();
    private Arrangement arrangement = Arrangement.NONE;
    private long asked;

    /** @param zone of the city: times in tables without an offset are its own */
    public LayersModel(
            LayerShelf shelf, PackShelf pack, SeatChoices choices, Seat seat, ZoneId zone, Background background) {
        this.shelf = shelf;
        this.background = background;
        this.loader = new LayerLoader(shelf, pack, zone);
        this.keeper = new ArrangementKeeper(choices, seat, background);
        this.following = keeper.follow(this::arrange);
    }

    /** The layers, the topmost first; empty while they were not read yet. */
    public ReadOnlyObjectProperty<Optional<List<MapLayer>>> layers() {
        return layers.getReadOnlyProperty();
    }

    /** Why a layer could not be read or changed. */
    public ReadOnlyObjectProperty<Optional<Exception>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** The one layer that is seen for the moment; empty for all that are shown. */
    public ReadOnlyObjectProperty<Optional<String>> isolated() {
        return isolated.getReadOnlyProperty();
    }

    LayerShelf shelf() {
        return shelf;
    }

    /** Reads what is new. */
    public void refresh() {
        long mine = ++asked;
        List<MapLayer> known = read.orElse(List.of());
        background.run(
                () -> loader.read(known),
                fresh -> {
                    if (mine == asked) {
                        read = Optional.of(fresh.layers());
                        fresh.trouble().ifPresent(e -> trouble.set(Optional.of(e)));
                        publish();
                    }
                },
                this::failed);
    }

    /** Shows a layer on the map, or not. */
    public void show(String id, boolean shown) {
        change(id, setting -> setting.shown(shown));
    }

    /** Changes how a layer is seen. */
    void change(String id, UnaryOperator<LayerSetting> change) {
        layers.get().ifPresent(all -> keep(arrangement.changed(all, id, change)));
    }

    /** Moves a layer by some places, down or (negative) up. */
    public void move(String id, int places) {
        layers.get().ifPresent(all -> keep(arrangement.moved(all, id, places)));
    }

    /** For the moment only this layer is seen; empty for all that are shown. */
    public void isolate(Optional<String> id) {
        isolated.set(id);
    }

    /** The layers that are on the map, the topmost first. */
    public List<MapLayer> onMap() {
        return layers.get().orElse(List.of()).stream().filter(this::isOn).toList();
    }

    /** Whether a layer is on the map. */
    boolean isOn(MapLayer layer) {
        return isolated.get().map(layer.id()::equals).orElse(layer.setting().shown());
    }

    /** Deletes an imported layer; the file that it came from is not touched. */
    public void remove(String name) {
        background.run(() -> shelf.remove(name), _ -> refresh(), this::failed);
    }

    @Override
    public void close() {
        following.unsubscribe();
    }

    private void arrange(Arrangement kept) {
        isolated.set(Optional.empty());
        if (!kept.equals(arrangement)) {
            arrangement = kept;
            publish();
        }
    }

    private void keep(Arrangement changed) {
        arrangement = changed;
        publish();
        keeper.keep(changed);
    }

    private void publish() {
        read.ifPresent(all -> {
            if (isolated.get()
                    .filter(id -> all.stream().noneMatch(layer -> layer.id().equals(id)))
                    .isPresent()) {
                isolated.set(Optional.empty());
            }
            layers.set(Optional.of(arrangement.applied(all)));
        });
    }

    private void failed(Exception e) {
        trouble.set(Optional.of(e));
        layers.set(Optional.of(layers.get().orElse(List.of())));
    }
}
