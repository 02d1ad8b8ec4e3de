package io.cityhelm.cockpit.action;

import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;

/** What a form asks for. Holds no node; the form's view draws each kind in one way. */
public sealed interface Field {

    /** The style class and id of the field's control. */
    String name();

    /** Above the field. */
    String label();

    /** What changes when the person changes the field. */
    Observable value();

    /**
     * Free words.
     *
     * @param prompt what to write, in an empty field
     * @param lines how many lines are seen at once
     */
    record Words(String name, String label, String prompt, int lines, StringProperty text) implements Field {

        public static Words of(String name, String label, String prompt, int lines) {
            return new Words(name, label, prompt, lines, new SimpleStringProperty(""));
        }

        @Override
        public Observable value() {
            return text;
        }

        /** What was written, without blanks around it. */
        public String words() {
            return text.get().strip();
        }
    }

    /** One of several. @param look how many there are decides how they are shown */
    record Choice<T>(String name, String label, List<Option<T>> options, Look look, ObjectProperty<Option<T>> chosen)
            implements Field {

        /** Offers the options with the first one chosen; nothing is chosen when there is none. */
        public static <T> Choice<T> of(String name, String label, List<Option<T>> options, Look look) {
            return new Choice<>(
                    name,
                    label,
                    List.copyOf(options),
                    look,
                    new SimpleObjectProperty<>(options.isEmpty() ? null : options.getFirst()));
        }

        /** Offers every constant of a kind side by side, by its name in the bundle. */
        public static <E extends Enum<E>> Choice<E> among(String name, String label, Class<E> kind, Messages messages) {
            return of(
                    name,
                    label,
                    Arrays.stream(kind.getEnumConstants())
                            .map(one -> Option.of(one, messages.name(one)))
                            .toList(),
                    Look.CHIPS);
        }

        @Override
        public Observable value() {
            return chosen;
        }

        public Optional<T> choice() {
            return Optional.ofNullable(chosen.get()).map(Option::value);
        }

        /** Chooses the option of a value; nothing happens when there is none. */
        public void choose(T value) {
            options.stream()
                    .filter(option -> option.value().equals(value))
                    .findFirst()
                    .ifPresent(chosen::set);
        }
    }

    /** Any number of several. @param chosen in the order of choosing */
    record Several<T>(String name, String label, List<Option<T>> options, ObjectProperty<List<Option<T>>> chosen)
            implements Field {

        /** Offers the options with none chosen. */
        public static <T> Several<T> of(String name, String label, List<Option<T>> options) {
            return new Several<>(name, label, List.copyOf(options), new SimpleObjectProperty<>(List.of()));
        }

        @Override
        public Observable value() {
            return chosen;
        }

        public List<T> choices() {
            return chosen.get().stream().map(Option::value).toList();
        }

        /** Chooses an option, or lets it go again. */
        public void toggle(Option<T> option) {
            List<Option<T>> next = new ArrayList<>(chosen.get());
            if (!next.remove(option)) {
                next.add(option);
            }
            chosen.set(List.copyOf(next));
        }
    }

    /** A text that is only read, and follows the other fields: what will leave, word for word. */
    record Sheet(String name, String label, ObservableStringValue text) implements Field {

        @Override
        public Observable value() {
            return text;
        }
    }

    /** How a choice is shown. */
    enum Look {
        /** Side by side, for a handful of short names. */
        CHIPS,
        /** Below each other, with a detail each. */
        LIST,
        /** Below each other, with a line to search in. */
        SEARCH
    }

    /**
     * One thing to choose.
     *
     * @param detail in small letters beside the name; may be empty
     * @param hints other words that find it: initials, codes
     */
    record Option<T>(T value, String name, String detail, String hints) {

        public static <T> Option<T> of(T value, String name) {
            return new Option<>(value, name, "", "");
        }

        /** Whether every word of a search occurs in the name, the detail or the hints. */
        public boolean matches(String search) {
            String all = (name + " " + detail + " " + hints).toLowerCase(Locale.ROOT);
            for (String word : search.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
                if (!all.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }
}
