package io.cityhelm.cockpit.action;

import java.util.Optional;
import java.util.function.Predicate;

/** Fills in the fields of a form with what was said elsewhere; the officer sees and may change it. FX thread. */
public final class Prefill {

    private Prefill() {}

    /** Chooses in a field. @return whether the form has the field and offers the value */
    public static boolean choose(ActionForm form, String field, Predicate<Object> value) {
        return find(form, field)
                .filter(found -> found instanceof Field.Choice<?> choice && choose(choice, value))
                .isPresent();
    }

    /** Marks one of several. @return whether the form has the field and offers the value */
    public static boolean mark(ActionForm form, String field, Predicate<Object> value) {
        return find(form, field)
                .filter(found -> found instanceof Field.Several<?> several && mark(several, value))
                .isPresent();
    }

    /** Writes into the first of the fields that the form has. @return whether it has one of them */
    public static boolean write(ActionForm form, String words, String... fields) {
        for (String field : fields) {
            if (find(form, field).orElse(null) instanceof Field.Words found) {
                found.text().set(words);
                return true;
            }
        }
        return false;
    }

    private static Optional<Field> find(ActionForm form, String name) {
        return form.fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    private static <T> boolean mark(Field.Several<T> field, Predicate<Object> value) {
        Optional<Field.Option<T>> option = field.options().stream()
                .filter(each -> value.test(each.value()))
                .findFirst();
        option.filter(each -> !field.chosen().get().contains(each)).ifPresent(field::toggle);
        return option.isPresent();
    }

    private static <T> boolean choose(Field.Choice<T> field, Predicate<Object> value) {
        Optional<Field.Option<T>> option = field.options().stream()
                .filter(each -> value.test(each.value()))
                .findFirst();
        option.ifPresent(field.chosen()::set);
        return option.isPresent();
    }
}
