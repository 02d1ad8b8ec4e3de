package io.cityhelm.cockpit.vicinity;

import io.cityhelm.core.pack.Resources;
import io.cityhelm.core.text.Messages;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;

/** Which kind of units is asked for. FX thread. */
final class KindChoice extends HBox {

    /** @param id empty text for every kind */
    private record Kind(String id, String name) {
        @Override
        public String toString() {
            return name; // what the list shows
        }
    }

    private final ComboBox<Kind> kinds = new ComboBox<>();

    KindChoice(Resources resources, Consumer<Optional<String>> only, Messages messages) {
        kinds.setId("vicinity-kind");
        kinds.setAccessibleText(messages.text("vicinity.kind"));
        kinds.getStyleClass().add("map-choice");
        kinds.getItems().add(new Kind("", messages.text("vicinity.any-kind")));
        resources.kinds().forEach(kind -> kinds.getItems().add(new Kind(kind.id(), messages.of(kind.name()))));
        kinds.setOnAction(_ -> Optional.ofNullable(kinds.getValue())
                .ifPresent(kind -> only.accept(Optional.of(kind.id()).filter(id -> !id.isEmpty()))));
        getChildren().add(kinds);
    }

    /** What is asked for now. */
    void show(Optional<String> kind) {
        kinds.getItems().stream()
                .filter(one -> one.id().equals(kind.orElse("")))
                .findFirst()
                .ifPresent(kinds::setValue);
    }
}
