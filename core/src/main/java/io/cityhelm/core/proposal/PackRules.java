package io.cityhelm.core.proposal;

import io.cityhelm.core.dispatch.AnswerForm;
import io.cityhelm.core.dispatch.ApprovalNeed;
import io.cityhelm.core.dispatch.Demands;
import io.cityhelm.core.dispatch.OrderRules;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Reminders;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.OrderKind;
import java.util.List;

/** What the city pack asks of the kinds of orders, in the terms of orders. */
public final class PackRules implements OrderRules {

    private final CityPack pack;

    public PackRules(CityPack pack) {
        this.pack = pack;
    }

    @Override
    public Demands of(String kind) {
        return pack.orderKind(kind).map(PackRules::demands).orElse(Demands.NONE);
    }

    private static Demands demands(OrderKind kind) {
        List<AnswerForm.Field> fields =
                kind.answer().stream().map(PackRules::field).toList();
        return new Demands(
                fields.isEmpty() ? AnswerForm.NONE : new AnswerForm(fields),
                kind.approval().map(a -> new ApprovalNeed(a.role(), a.level(), a.within())),
                kind.reminder().map(r -> new Reminders.Rhythm(r.every(), r.most())));
    }

    private static AnswerForm.Field field(OrderKind.AnswerField field) {
        return new AnswerForm.Field(
                field.id(),
                switch (field.type()) {
                    case TEXT -> AnswerForm.Type.TEXT;
                    case NUMBER -> AnswerForm.Type.NUMBER;
                    case INSTANT -> AnswerForm.Type.INSTANT;
                    case CHOICE -> AnswerForm.Type.CHOICE;
                },
                field.requiredAt().stream().map(PackRules::stage).toList(),
                field.choices().stream().map(OrderKind.AnswerField.Choice::id).toList(),
                field.least(),
                field.most(),
                field.future());
    }

    private static OrderStage stage(OrderKind.AnswerField.Answering answering) {
        return switch (answering) {
            case READ -> OrderStage.READ;
            case ACCEPTED -> OrderStage.ACCEPTED;
            case IN_PROGRESS -> OrderStage.IN_PROGRESS;
            case DONE -> OrderStage.DONE;
            case DECLINED -> OrderStage.DECLINED;
            case RETURNED -> OrderStage.RETURNED;
        };
    }
}
