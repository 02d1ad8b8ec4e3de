package io.cityhelm.core.dispatch;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.text.FreeText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a department is asked to state when it answers an order: who commands, how many people, what is needed. Data of
 * the city pack; it travels with the order, so that a later change of the pack does not change what was asked.
 *
 * @param fields in the order of the form
 */
public record AnswerForm(List<Field> fields) {

    /** Nothing is asked for but the stage. */
    public static final AnswerForm NONE = new AnswerForm(List.of());

    /** How a value is to be read. It travels as text in every case, so that its signature does not hang on a notation. */
    public enum Type {
        TEXT,
        /** A decimal number, {@code 12} or {@code 0.5}. */
        NUMBER,
        /** RFC 3339 with an offset. */
        INSTANT,
        /** One of the choices. */
        CHOICE
    }

    /**
     * One thing that is asked for.
     *
     * @param id lowercase-kebab, unique in the form
     * @param requiredAt the stages whose answer has to state it; empty when it may always be left out
     * @param choices the ids of what can be chosen; empty for the other types
     * @param least the lowest number that makes sense; empty for no limit
     * @param most the highest
     * @param future whether an instant has to lie after the answer: the time of the next report
     */
    public record Field(
            String id,
            Type type,
            List<OrderStage> requiredAt,
            List<String> choices,
            Optional<Double> least,
            Optional<Double> most,
            boolean future) {

        public Field {
            requiredAt = List.copyOf(requiredAt);
            choices = List.copyOf(choices);
        }

        private Optional<Refusal> objection(String value, Instant at) {
            return switch (type) {
                case TEXT ->
                    value.length() > FreeText.LONGEST
                            ? no("answer.too-long", value.length(), FreeText.LONGEST)
                            : Optional.empty();
                case NUMBER -> number(value);
                case INSTANT -> instant(value, at);
                case CHOICE -> choices.contains(value) ? Optional.empty() : no("answer.no-choice", shortened(value));
            };
        }

        private Optional<Refusal> number(String value) {
            try {
                double number = new BigDecimal(shortened(value)).doubleValue();
                boolean outside = least.filter(l -> number < l).isPresent()
                        || most.filter(m -> number > m).isPresent();
                return outside ? no("answer.outside", shortened(value)) : Optional.empty();
            } catch (NumberFormatException e) {
                return no("answer.no-number", shortened(value));
            }
        }

        private Optional<Refusal> instant(String value, Instant at) {
            try {
                Instant when = OffsetDateTime.parse(value).toInstant();
                return future && !when.isAfter(at) ? no("answer.past", value) : Optional.empty();
            } catch (DateTimeException e) {
                return no("answer.no-instant", shortened(value));
            }
        }

        private Optional<Refusal> no(String rule, Object... details) {
            List<Object> all = new ArrayList<>(List.of(id));
            all.addAll(List.of(details));
            return Optional.of(Refusal.because(rule, all.toArray()));
        }
    }

    /** How much of a wrong value the record keeps, in characters. */
    private static final int SHOWN = 60;

    public AnswerForm {
        fields = List.copyOf(fields);
    }

    /**
     * What of an answer holds, field by field: one wrong field does not cost the others.
     *
     * @param taken the values that are as asked
     * @param refused why the others are not, and what is missing
     */
    public record Checked(Map<String, String> taken, List<Refusal> refused) {}

    /** Holds the values of an answer against the form. @param at when they were stated, by the department's clock */
    public Checked check(Map<String, String> values, OrderStage stage, Instant at) {
        Map<String, String> taken = new TreeMap<>();
        List<Refusal> refused = new ArrayList<>();
        values.forEach(
                (id, value) -> objection(id, value, at).ifPresentOrElse(refused::add, () -> taken.put(id, value)));
        fields.stream()
                .filter(field -> field.requiredAt().contains(stage))
                .filter(field -> !values.containsKey(field.id()))
                .forEach(field -> refused.add(Refusal.because("answer.missing", field.id())));
        return new Checked(taken, List.copyOf(refused));
    }

    private Optional<Refusal> objection(String id, String value, Instant at) {
        return fields.stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .map(field -> field.objection(value, at))
                .orElseGet(() -> Optional.of(Refusal.because("answer.unknown-field", shortened(id))));
    }

    private static String shortened(String value) {
        return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    /** The ids of the fields. */
    public Collection<String> ids() {
        return fields.stream().map(Field::id).toList();
    }
}
