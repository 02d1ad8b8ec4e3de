package io.cityhelm.cockpit.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.FxToolkit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;

/** A long list in the real scene. */
class PickFieldTest {

    @Test
    void givenALongList_whenItIsOpenedWithAChoiceFarDown_thenTheChoiceIsInSight() {
        List<Field.Option<Integer>> options = IntStream.range(0, 60)
                .mapToObj(i -> Field.Option.of(i, "kind " + i))
                .toList();
        PickField<Integer> view = FxToolkit.onFx(() -> {
            Field.Choice<Integer> field = Field.Choice.of("kinds", "Kind", options, Field.Look.SEARCH);
            field.chosen().set(options.get(51));
            PickField<Integer> made = new PickField<>(field, true, Messages.in(Locale.ENGLISH));
            new Scene(made, 300, 150);
            made.applyCss();
            made.layout();
            return made;
        });
        FxToolkit.pulse(2);
        boolean inSight = FxToolkit.onFx(() -> {
            view.layout();
            ListView<?> list = (ListView<?>) view.lookup(".list-view");
            return list.lookupAll(".list-cell").stream()
                    .map(ListCell.class::cast)
                    .filter(ListCell::isSelected)
                    .anyMatch(cell -> list.localToScene(list.getLayoutBounds())
                            .contains(cell.localToScene(cell.getLayoutBounds())));
        });
        assertThat(inSight).isTrue();
    }
}
