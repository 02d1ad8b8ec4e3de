package io.cityhelm.cockpit.shell;

import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Who sits here, and what concerns the seat as a whole. FX thread. */
public final class OfficerMenu extends MenuButton {

    /** What the menu can do. */
    public record Choices(Runnable keys, Runnable language, Runnable theme, Runnable about, Runnable signOut) {}

    public OfficerMenu(Messages messages, Choices choices) {
        getStyleClass().add("officer-menu");
        setId("officer");
        setMinWidth(USE_PREF_SIZE);
        getItems()
                .addAll(
                        item(messages.text("cockpit.menu.keys"), choices.keys()),
                        item(messages.text("cockpit.menu.language"), choices.language()),
                        item(messages.text("cockpit.menu.theme"), choices.theme()),
                        item(messages.text("cockpit.menu.about"), choices.about()),
                        new SeparatorMenuItem(),
                        item(messages.text("cockpit.menu.sign-out"), choices.signOut()));
    }

    /** Names the officer and the role: "市级机长 · 值班". */
    public void show(Actor.Officer officer, JurisdictionTree tree, Messages messages) {
        String where = tree.find(officer.jurisdiction())
                .map(place -> messages.name(place.level()))
                .orElse("");
        setText(messages.text("cockpit.officer", where, messages.name(officer.role()), officer.name()));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }
}
