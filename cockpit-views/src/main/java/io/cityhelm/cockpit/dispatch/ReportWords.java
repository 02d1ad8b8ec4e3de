package io.cityhelm.cockpit.dispatch;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.ReportRecord;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.OrderKind;
import io.cityhelm.core.pack.OrderKind.AnswerField;
import io.cityhelm.core.text.Messages;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts what a department stated into words, with the names that the city pack gives the fields. Pure, for any thread. */
public final class ReportWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final CityPack pack;
    private final Messages messages;

    public ReportWords(CityPack pack, Messages messages) {
        this.pack = pack;
        this.messages = messages;
    }

    /** What is known by now from all answers of an order; empty when nothing is. */
    public String stated(Order order) {
        List<String> parts = new ArrayList<>();
        if (!order.remaining().isEmpty()) {
            parts.add(messages.text("report.remaining", order.remaining()));
        }
        String all = stated(order.content().kind(), order.stated());
        if (!all.isEmpty()) {
            parts.add(all);
        }
        return String.join(" · ", parts);
    }

    /** What is wrong or missing in the last answer that was not as asked, unless a later one made it good. */
    public String refused(Order order) {
        return order.reports().isEmpty()
                ? ""
                : Optional.of(order.reports().getLast())
                        .map(ReportRecord::refused)
                        .map(reasons -> refused(order.content().kind(), reasons))
                        .orElse("");
    }

    /** Fields and their values, in the order of the form. */
    public String stated(String kind, Map<String, String> fields) {
        List<AnswerField> form = form(kind);
        List<String> known = form.stream().map(AnswerField::id).toList();
        return fields.entrySet().stream()
                .sorted(java.util.Comparator.comparingInt(
                        field -> known.contains(field.getKey()) ? known.indexOf(field.getKey()) : known.size()))
                .map(field -> messages.text(
                        "report.field", name(form, field.getKey()), value(form, field.getKey(), field.getValue())))
                .collect(Collectors.joining(" · "));
    }

    /** Why fields were not taken. */
    public String refused(String kind, List<Refusal> reasons) {
        List<AnswerField> form = form(kind);
        return reasons.stream().map(reason -> sentence(form, reason)).collect(Collectors.joining(" "));
    }

    private String sentence(List<AnswerField> form, Refusal reason) {
        List<String> details = new ArrayList<>(reason.details());
        if (!details.isEmpty()) {
            details.set(0, name(form, details.getFirst()));
        }
        return messages.sentence(new Refusal(reason.rule(), details));
    }

    private List<AnswerField> form(String kind) {
        return pack.orderKind(kind).map(OrderKind::answer).orElse(List.of());
    }

    private String name(List<AnswerField> form, String id) {
        return field(form, id).map(field -> messages.of(field.name())).orElse(id);
    }

    private String value(List<AnswerField> form, String id, String value) {
        return field(form, id)
                .map(field -> switch (field.type()) {
                    case TEXT, NUMBER -> value;
                    case INSTANT -> clock(value);
                    case CHOICE -> choice(field, value);
                })
                .orElse(value);
    }

    private String choice(AnswerField field, String value) {
        return field.choices().stream()
                .filter(choice -> choice.id().equals(value))
                .findFirst()
                .map(choice -> messages.of(choice.name()))
                .orElse(value);
    }

    private String clock(String value) {
        try {
            return CLOCK.format(
                    OffsetDateTime.parse(value).atZoneSameInstant(pack.info().zone()));
        } catch (DateTimeException e) {
            return value;
        }
    }

    private static Optional<AnswerField> field(List<AnswerField> form, String id) {
        return form.stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
