package io.cityhelm.cockpit.layers;

import io.cityhelm.map.source.web.Offer;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

/** The sets of features of a service, to take one of. FX thread. */
final class OfferList {

    private OfferList() {}

    /** @param chosen by Enter or by two clicks */
    static ListView<Offer> of(List<Offer> offers, Consumer<Offer> chosen) {
        ListView<Offer> list = new ListView<>();
        list.setId("import-offers");
        list.getItems().setAll(offers);
        list.setCellFactory(_ -> new Line());
        list.getSelectionModel().selectFirst();
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take(list, chosen);
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                take(list, chosen);
            }
        });
        return list;
    }

    private static void take(ListView<Offer> list, Consumer<Offer> chosen) {
        Offer offer = list.getSelectionModel().getSelectedItem();
        if (offer != null) {
            chosen.accept(offer);
        }
    }

    private static final class Line extends ListCell<Offer> {

        @Override
        protected void updateItem(Offer offer, boolean empty) {
            super.updateItem(offer, empty);
            if (empty || offer == null) {
                setText(null);
            } else {
                setText(offer.title().equals(offer.name()) ? offer.name() : offer.title() + "  " + offer.name());
            }
        }
    }
}
