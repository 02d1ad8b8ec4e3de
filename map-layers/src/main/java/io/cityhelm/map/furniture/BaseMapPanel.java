package io.cityhelm.map.furniture;

import io.cityhelm.core.text.Messages;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The choice of what lies under the map, with a sentence when it does not come. The choice is not seen while there is
 * nothing to choose from. For the FX thread.
 */
public final class BaseMapPanel extends VBox {

    /**
     * One of the choices.
     *
     * @param id empty text for the map's own picture
     * @param name in the user's language
     */
    public record Choice(String id, String name) {
        @Override
        public String toString() {
            return name; // what the list shows
        }
    }

    private static final double NOTICE_WIDTH = 300;
    /** No wider than the scale below it: beside it stands the legend, which must not be covered. */
    private static final double CREDITS_WIDTH = 240;

    private final ComboBox<Choice> choices = new ComboBox<>();
    private final Label notice = new Label();
    private final Label credits = new Label();

    BaseMapPanel(Messages messages) {
        Label title = new Label(messages.text("map.basemap"));
        title.getStyleClass().add("map-quiet");
        title.setLabelFor(choices);
        choices.setId("map-basemap");
        choices.getStyleClass().add("map-choice");
        choices.setAccessibleText(messages.text("map.basemap"));
        HBox row = new HBox(8, title, choices);
        row.setAlignment(Pos.CENTER_LEFT);
        notice.setId("map-basemap-notice");
        notice.getStyleClass().add("map-notice");
        notice.setWrapText(true);
        notice.setMaxWidth(NOTICE_WIDTH);
        notice.managedProperty().bind(notice.textProperty().isNotEmpty());
        notice.visibleProperty().bind(notice.managedProperty());
        credits.setId("map-credits");
        credits.getStyleClass().add("map-credits");
        credits.setMouseTransparent(true);
        credits.setWrapText(true);
        credits.setMaxWidth(CREDITS_WIDTH);
        credits.visibleProperty().bind(credits.textProperty().isNotEmpty());
        credits.managedProperty().bind(credits.visibleProperty());
        getStyleClass().add("map-basemap");
        getChildren().add(row);
        visibleProperty().bind(Bindings.size(choices.getItems()).greaterThan(1));
        managedProperty().bind(visibleProperty());
    }

    /** What there is to choose from; the first is taken until another is. */
    public void offer(List<Choice> all) {
        choices.getItems().setAll(all);
        choices.getSelectionModel().selectFirst();
    }

    /** What is chosen. */
    public ObjectProperty<Choice> chosenProperty() {
        return choices.valueProperty();
    }

    /** A sentence about the source when something is the matter with it; empty when all is well. */
    public StringProperty noticeProperty() {
        return notice.textProperty();
    }

    /** Whom the map owes its thanks to; empty for nobody. */
    public StringProperty creditsProperty() {
        return credits.textProperty();
    }

    /** The sentence, which has to be seen also where the choice is not. */
    Label notice() {
        return notice;
    }

    /** Where the thanks stand: at the edge of the map. */
    Label credits() {
        return credits;
    }
}
