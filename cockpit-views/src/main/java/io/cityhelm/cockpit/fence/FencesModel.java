package io.cityhelm.cockpit.fence;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.core.fence.FenceTerms;
import io.cityhelm.core.fence.Fences;
import io.cityhelm.core.force.UnitBoard;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.Boundaries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The geofences that stand. Read off the screen, again when something was recorded. FX thread; needs no toolkit. */
public final class FencesModel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FencesModel.class);

    /** What was drawn, and who answers for all of it. */
    record DrawnGround(List<LonLat> corners, JurisdictionCode where) {}

    private final Fences fences;
    private final FenceGrounds grounds;
    private final Background background;
    private final ReadOnlyObjectWrapper<List<FenceOnMap>> standing = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscription following;
    private long entries = -1;
    private long asked;

    public FencesModel(
            Fences fences,
            JurisdictionTree tree,
            Boundaries boundaries,
            UnitBoard units,
            ObservableValue<Picture> picture,
            Background background) {
        this.fences = fences;
        this.grounds = new FenceGrounds(tree, boundaries, units);
        this.background = background;
        this.following = picture.subscribe(now -> {
            if (now.entries() != entries) {
                entries = now.entries();
                refresh();
            }
        });
    }

    /** Oldest first. */
    ReadOnlyObjectProperty<List<FenceOnMap>> standing() {
        return standing.getReadOnlyProperty();
    }

    /** Reads them again; what stays the same keeps its drawing. */
    void refresh() {
        long ticket = ++asked;
        List<FenceOnMap> known = standing.get();
        background.run(
                () -> {
                    List<FenceOnMap> fresh = new ArrayList<>();
                    fences.standing()
                            .forEach(one -> fresh.add(known.stream()
                                    .filter(before -> before.fence().equals(one.state()))
                                    .findFirst()
                                    .orElseGet(() -> grounds.onMap(one.state()))));
                    return List.copyOf(fresh);
                },
                fresh -> {
                    if (ticket == asked && !fresh.equals(standing.get())) {
                        standing.set(fresh);
                    }
                },
                // the picture complains about the same disk
                e -> LOG.warn("the geofences could not be read", e));
    }

    /** Finds who answers for what was drawn. @param found gets nothing when the borders cannot be read */
    void locate(List<LonLat> corners, Consumer<Optional<DrawnGround>> found) {
        background.run(
                () -> new DrawnGround(corners, grounds.holding(corners)),
                ground -> found.accept(Optional.of(ground)),
                e -> {
                    LOG.warn("the ground of a geofence could not be found", e);
                    found.accept(Optional.empty());
                });
    }

    /** Counts who was last seen inside. */
    void count(FenceTerms terms, Consumer<Long> counted) {
        background.run(
                () -> grounds.unitsInside(terms),
                counted,
                e -> LOG.warn("the units inside of a geofence could not be counted", e));
    }

    @Override
    public void close() {
        following.unsubscribe();
    }
}
