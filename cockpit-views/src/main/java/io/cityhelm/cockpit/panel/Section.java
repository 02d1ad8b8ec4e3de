package io.cityhelm.cockpit.panel;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A part of a panel that folds away under its title. FX thread. */
public final class Section extends VBox {

    private static final String OPEN = "mdal-expand_more";
    private static final String FOLDED = "mdal-chevron_right";

    private final Button title = new Button();
    private final FontIcon sign = new FontIcon(FOLDED);
    private final Region body;

    /** A folded section. @param id of the title is this with {@code -title} */
    public Section(String id, Region body) {
        this.body = body;
        sign.getStyleClass().add("section-sign");
        title.setGraphic(sign);
        title.setContentDisplay(ContentDisplay.LEFT);
        title.getStyleClass().setAll("section-button");
        title.setId(id + "-title");
        title.setMnemonicParsing(false);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setOnAction(pressed -> unfold(!isUnfolded()));
        getStyleClass().add("section");
        getChildren().addAll(title, body);
        unfold(false);
    }

    public void setTitle(String words) {
        title.setText(words);
    }

    public boolean isUnfolded() {
        return body.isVisible();
    }

    /** Shows or hides the body. */
    public void unfold(boolean unfolded) {
        body.setVisible(unfolded);
        body.setManaged(unfolded);
        sign.setIconLiteral(unfolded ? OPEN : FOLDED);
    }

    /** What is under the title. */
    public Node body() {
        return body;
    }
}
