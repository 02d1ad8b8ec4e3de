package io.cityhelm.cockpit;

import io.cityhelm.cockpit.bookmark.Bookmark;
import io.cityhelm.cockpit.bookmark.BookmarksModel;
import io.cityhelm.cockpit.bookmark.BookmarksPanel;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.view.MapView;
import io.cityhelm.map.world.Viewport;
import io.cityhelm.map.world.World;
import java.util.Optional;
import java.util.function.Consumer;

/** Wires the kept views of the map: the list, keeping by a name, and the flight there. FX thread. */
final class Bookmarking implements AutoCloseable {

    private final BookmarksModel model;
    private final MapView map;
    private final Messages messages;
    private final Consumer<String> say;
    private final BookmarksPanel view;

    /** @param say shows a sentence to the operator */
    Bookmarking(DeckModels models, MapView map, Messages messages, Consumer<String> say) {
        this.model = new BookmarksModel(
                models.services().choices(), models.seat(), models.services().background());
        this.map = map;
        this.messages = messages;
        this.say = say;
        this.view = new BookmarksPanel(model, this::here, this::fly, messages, this::leave);
    }

    BookmarksPanel view() {
        return view;
    }

    BookmarksModel model() {
        return model;
    }

    void open() {
        view.open();
    }

    /** Keeps the view that is shown. */
    void keep(String name) {
        Optional<BookmarksModel.Objection> objection = model.keep(here(name));
        say.accept(objection
                .map(why -> messages.text("bookmark.not." + why, Bookmark.LONGEST))
                .orElseGet(() -> messages.text("bookmark.kept", name.strip())));
    }

    void fly(Bookmark to) {
        map.steering().goTo(to.middle(), to.zoom());
        map.requestFocus();
    }

    /** Takes the list away. @return whether it was there */
    boolean leave() {
        boolean there = view.isVisible();
        view.setVisible(false);
        if (there) {
            map.requestFocus();
        }
        return there;
    }

    @Override
    public void close() {
        model.close();
    }

    private Bookmark here(String name) {
        Viewport now = map.viewport();
        return new Bookmark(name, World.place(now.centreX(), now.centreY()), now.zoom());
    }
}
