package io.cityhelm.app.screen;

import io.cityhelm.cockpit.theme.HelmFonts;
import io.cityhelm.cockpit.theme.Theme;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/**
 * What the first scene needs whatever it shows: fonts, style sheets, the skins of the common controls. Done on the FX
 * thread, which has nothing else to do, while another thread opens the journal and the pack. FX thread.
 */
public final class Warming {

    /** Every scene brings its look; else the toolkit reads its own for nothing, with the first control. */
    private static final String NOTHING = "data:text/css;base64,";

    private Warming() {}

    /** Loads and lays out a scene that nobody will see. @return its height, so that it cannot be optimised away */
    public static double warm(Theme theme) {
        Application.setUserAgentStylesheet(NOTHING);
        HelmFonts.ensure();
        Label label = new Label("0 国 A");
        label.setTooltip(new Tooltip("0"));
        VBox root = new VBox(
                label,
                new Button("0"),
                new TextField("0"),
                new MenuButton("0"),
                new ScrollPane(new Label("0")),
                new ListView<String>());
        Scene scene = new Scene(root, 400, 300);
        theme.applyTo(scene);
        root.applyCss();
        root.layout();
        return scene.snapshot(null).getHeight();
    }
}
