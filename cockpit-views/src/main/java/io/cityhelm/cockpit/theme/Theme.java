package io.cityhelm.cockpit.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.scene.Scene;

/** The two looks: for a dim room and for a bright one. Colours live in the style sheets and nowhere else. */
public enum Theme {
    DARK(new PrimerDark(), "tokens-dark.css"),
    LIGHT(new PrimerLight(), "tokens-light.css");

    private static final String STYLES = "/io/cityhelm/resources/styles/";

    private final atlantafx.base.theme.Theme base;
    private final String tokens;

    Theme(atlantafx.base.theme.Theme base, String tokens) {
        this.base = base;
        this.tokens = tokens;
    }

    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    /** Dresses a scene; what it wore before goes. Popups of the scene inherit it. */
    public void applyTo(Scene scene) {
        scene.setUserAgentStylesheet(base.getUserAgentStylesheet());
        scene.getStylesheets().setAll(stylesheets());
    }

    /** The tokens first, then what uses them. */
    public List<String> stylesheets() {
        return List.of(url(tokens), url("cockpit.css"));
    }

    private static String url(String name) {
        return Theme.class.getResource(STYLES + name).toExternalForm();
    }
}
