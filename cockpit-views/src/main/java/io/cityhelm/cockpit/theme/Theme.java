package io.cityhelm.cockpit.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import javafx.scene.Scene;

/** The two looks: for a dim room and for a bright one. Colours live in the style sheets and nowhere else. */
public enum Theme {
    DARK(new PrimerDark(), "tokens-dark"),
    LIGHT(new PrimerLight(), "tokens-light");

    /** The folder of the sheets on the class path. */
    static final String SOURCES = "/io/cityhelm/resources/styles/";

    /** The sheets by name, without their ending. */
    static final List<String> SHEETS = List.of("tokens-dark", "tokens-light", "cockpit", "handling");

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
        return List.of(url(tokens), url("cockpit"), url("handling"));
    }

    /** The compiled sheet where the build has made one. */
    private static String url(String name) {
        URL compiled = Theme.class.getResource(name + ".bss");
        return (compiled != null ? compiled : Theme.class.getResource(SOURCES + name + ".css")).toExternalForm();
    }
}
