package io.cityhelm.cockpit;

import io.cityhelm.cockpit.secondmap.SecondMapModel;
import io.cityhelm.cockpit.secondmap.SecondMapWindow;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.map.view.MapView;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.Window;
import javafx.util.Subscription;

/**
 * Opens the second window with a map and closes it: by its key, with the first window, and when nobody sits here any
 * more. Before it is first opened nothing of it is made, and a closed one leaves nothing behind. FX thread.
 */
final class SecondMap implements AutoCloseable {

    /** What the second map has in common with the first. @param window the first one's */
    record First(MapView map, Importing importing, Replaying replaying, Supplier<Window> window) {}

    private final DeckModels models;
    private final First first;
    private final Wording wording;
    private final SecondMapModel model;
    private final Subscription following;
    private Optional<SecondMapContent> opened = Optional.empty();

    SecondMap(DeckModels models, First first, Wording wording) {
        this.models = models;
        this.first = first;
        this.wording = wording;
        this.model = new SecondMapModel(
                models.services().choices(), models.seat(), models.services().background());
        this.following = model.open().subscribe(this::show);
    }

    /** Opens it, or closes it. */
    void toggle() {
        model.toggle();
    }

    /** Opens it, or brings it to the front. */
    void open() {
        model.show();
        opened.map(SecondMapContent::window).ifPresent(SecondMapWindow::toFront);
    }

    /** Once a second. */
    void tick() {
        opened.ifPresent(SecondMapContent::tick);
    }

    @Override
    public void close() {
        model.close();
        following.unsubscribe();
    }

    private void show(boolean wanted) {
        opened.ifPresent(SecondMapContent::close);
        opened = wanted ? Optional.of(new SecondMapContent(models, model, first, wording)) : Optional.empty();
    }
}
