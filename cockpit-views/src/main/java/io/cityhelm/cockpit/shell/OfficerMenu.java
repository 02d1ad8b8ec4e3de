package io.cityhelm.cockpit.shell;

import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.Messages;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** Who sits here, and what concerns the seat as a whole. FX thread. */
public final class OfficerMenu extends MenuButton {

    /** What the menu can do. */
    public record Choices(
            Runnable duty,
            Runnable handover,
            Runnable keys,
            Runnable language,
            Runnable theme,
            Runnable about,
            Runnable signOut) {}

    public OfficerMenu(Messages messages, Choices choices) {
        getStyleClass().add("officer-menu");
        setId("officer");
        setMinWidth(88);
        getItems()
                .addAll(
                        item(messages.text("cockpit.menu.duty"), choices.duty()),
                        item(messages.text("cockpit.menu.handover"), choices.handover()),
                        item(messages.text("cockpit.menu.keys"), choices.keys()),
                        item(messages.text("cockpit.menu.language"), choices.language()),
                        item(messages.text("cockpit.menu.theme"), choices.theme()),
                        item(messages.text("cockpit.menu.about"), choices.about()),
                        new SeparatorMenuItem(),
                        item(messages.text("cockpit.menu.sign-out"), choices.signOut()));
    }

    /** Names the officer and where they belong; the role stands in the tooltip, and all of it when there is little room. */
    public void show(String name, Actor.Officer officer, JurisdictionTree tree, Messages messages) {
        String where = tree.find(officer.jurisdiction()).map(Jurisdiction::name).orElse("");
        setText(messages.text("cockpit.officer", name, where));
        setTooltip(new Tooltip(getText() + " · " + messages.name(officer.role())));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }
}
