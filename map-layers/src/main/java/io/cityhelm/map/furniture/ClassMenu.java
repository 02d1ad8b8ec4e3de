package io.cityhelm.map.furniture;

import io.cityhelm.core.text.Messages;
import io.cityhelm.map.style.ClassChoice;
import io.cityhelm.map.style.ClassMethod;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** How the values of the map are cut into classes: says it, and lets it be chosen. For the FX thread. */
final class ClassMenu extends MenuButton {

    private final Messages messages;
    private Consumer<ClassChoice> chosen = _ -> {};
    private Shown shown = new Shown(Optional.empty(), Set.of());

    private record Shown(Optional<ClassChoice> now, Set<ClassMethod> offered) {}

    ClassMenu(Messages messages) {
        this.messages = messages;
        setId("map-classes");
        getStyleClass().add("map-classes");
        setAccessibleText(messages.text("map.classes"));
        setVisible(false);
        setManaged(false);
    }

    /** Who is told what was chosen. */
    void onChosen(Consumer<ClassChoice> listener) {
        chosen = listener;
    }

    /** @param now how values are cut; without values there is nothing to choose @param offered the methods that the values allow */
    void show(Optional<ClassChoice> now, Set<ClassMethod> offered) {
        Shown next = new Shown(now, Set.copyOf(offered));
        if (!next.equals(shown)) { // values come twice a second, and the menu may be open
            shown = next;
            setVisible(now.isPresent());
            setManaged(now.isPresent());
            now.ifPresent(choice -> fill(choice, offered));
        }
    }

    private void fill(ClassChoice choice, Set<ClassMethod> offered) {
        setText(words(choice));
        getItems().clear();
        offered.stream().sorted().forEach(method -> getItems().add(item(words(method), choice, choice.by(method))));
        if (choice.method() != ClassMethod.BANDS) {
            getItems().add(new SeparatorMenuItem());
            for (int classes = ClassChoice.FEWEST; classes <= ClassChoice.MOST; classes++) {
                getItems().add(item(messages.text("map.classes.number", classes), choice, choice.into(classes)));
            }
        }
    }

    private MenuItem item(String words, ClassChoice now, ClassChoice other) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setSelected(now.equals(other));
        item.setOnAction(_ -> chosen.accept(other));
        return item;
    }

    private String words(ClassChoice choice) {
        return choice.method() == ClassMethod.BANDS
                ? words(ClassMethod.BANDS)
                : messages.text("map.classes.chosen", words(choice.method()), choice.classes());
    }

    private String words(ClassMethod method) {
        return messages.text("map.classes." + method.name().toLowerCase(Locale.ROOT));
    }
}
