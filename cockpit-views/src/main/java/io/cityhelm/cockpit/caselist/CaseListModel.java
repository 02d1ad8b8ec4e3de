package io.cityhelm.cockpit.caselist;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.place.Whereabouts;
import io.cityhelm.cockpit.text.HoldMarks;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/**
 * The list of incidents. The open ones come with the picture; ended ones are read when they are asked for. Filtered and
 * sorted off the screen's thread and swapped in whole, so that twenty thousand of them do not hold up a key. FX thread;
 * needs no toolkit.
 */
public final class CaseListModel implements AutoCloseable {

    /** What is shown. @param total how many there are before the filter @param trouble why it could not be read */
    public record Shown(List<CaseRow> rows, int total, boolean loading, Optional<String> trouble) {
        public Shown {
            rows = List.copyOf(rows);
        }
    }

    /** How many ended ones are read: the latest. */
    static final int ENDED = 5_000;

    private final PictureModel picture;
    private final Situation situation;
    private final JurisdictionTree tree;
    private final Background background;
    private final Whereabouts places;
    private final HoldMarks marks;
    private final ObjectProperty<CaseFilter> filter = new SimpleObjectProperty<>(CaseFilter.OPEN);
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(List.of(), 0, true, Optional.empty()));
    private final Subscription watch;
    private long asked;

    public CaseListModel(
            PictureModel picture, Situation situation, JurisdictionTree tree, HoldMarks marks, Background background) {
        this.picture = picture;
        this.situation = situation;
        this.tree = tree;
        this.background = background;
        this.places = new Whereabouts(tree);
        this.marks = marks;
        this.watch =
                Subscription.combine(picture.picture().subscribe(now -> refresh()), filter.subscribe(now -> refresh()));
    }

    /** Which incidents are shown; setting it shows others. */
    public ObjectProperty<CaseFilter> filter() {
        return filter;
    }

    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    @Override
    public void close() {
        watch.unsubscribe();
    }

    private void refresh() {
        Picture now = picture.picture().get();
        if (now == Picture.NOT_YET) {
            return;
        }
        CaseFilter wanted = filter.get();
        long ticket = ++asked;
        background.run(() -> read(now, wanted), fresh -> show(ticket, fresh), e -> show(ticket, trouble(e)));
    }

    private Shown read(Picture now, CaseFilter wanted) throws JournalUnavailableException {
        List<CaseRow> all = new ArrayList<>();
        now.incidents().forEach(incident -> all.add(row(incident.state())));
        if (wanted.ended()) {
            for (Versioned<Incident> ended : situation.endedIncidents(ENDED)) {
                all.add(row(ended.state()));
            }
        }
        return new Shown(wanted.of(all), all.size(), false, Optional.empty());
    }

    private CaseRow row(Incident incident) {
        Optional<Jurisdiction> owner = tree.find(incident.owner());
        return new CaseRow(
                incident.id(),
                incident.number(),
                marks.named(incident.title(), incident),
                incident.grade(),
                incident.stage(),
                owner.map(Jurisdiction::level).orElse(Level.CITY),
                owner.map(Jurisdiction::name).orElse(incident.owner().value()),
                places.full(incident.place()),
                incident.reportedAt());
    }

    private Shown trouble(Exception e) {
        Shown before = shown.get();
        return new Shown(before.rows(), before.total(), false, Optional.of(String.valueOf(e.getMessage())));
    }

    /** A list that was asked for earlier and comes later is out of date. */
    private void show(long ticket, Shown fresh) {
        if (ticket == asked) {
            shown.set(fresh);
        }
    }
}
