package io.cityhelm.cockpit.fence;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.fence.Fence;
import io.cityhelm.core.fence.FenceCommand;
import io.cityhelm.core.fence.FenceDecisions;
import io.cityhelm.core.fence.FenceId;
import io.cityhelm.core.fence.FenceTerms;
import io.cityhelm.core.fence.FenceWatchFor;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The forms that set and end geofences. FX thread. */
final class FenceForms {

    private static final String USUAL_MARGIN = "30";

    private final CityPack pack;
    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;
    private final Runnable done;
    private final Identities identities = new Identities();

    /** @param done called when one was set or ended */
    FenceForms(CityPack pack, CommandHand hand, Wording wording, Runnable done) {
        this.pack = pack;
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.done = done;
    }

    /** Around a jurisdiction. */
    ActionForm around(JurisdictionCode place, long inside) {
        String name = pack.tree().nameOf(place);
        return set(
                name,
                asked -> terms(asked, Optional.of(place), List.of(), place),
                messages.text("fence.ground.place", name),
                inside);
    }

    /** Around what was drawn. */
    ActionForm drawn(FencesModel.DrawnGround ground, long inside) {
        return set(
                "",
                asked -> terms(asked, Optional.empty(), ground.corners(), ground.where()),
                messages.text(
                        "fence.ground.drawn",
                        ground.corners().size(),
                        pack.tree().nameOf(ground.where())),
                inside);
    }

    /** What the form asks for. */
    private record Asked(
            Field.Words name,
            Field.Choice<FenceWatchFor> watch,
            Field.Choice<Grade> grade,
            Field.Several<String> kinds,
            Field.Words margin) {

        double metres() {
            try {
                return Double.parseDouble(margin.words());
            } catch (NumberFormatException e) {
                return Double.NaN; // the rule about margins says what is wrong
            }
        }
    }

    private static FenceTerms terms(
            Asked asked, Optional<JurisdictionCode> place, List<LonLat> corners, JurisdictionCode where) {
        return new FenceTerms(
                asked.name().words(),
                place,
                corners,
                where,
                asked.kinds().choices(),
                asked.watch().choice().orElseThrow(),
                asked.grade().choice().orElseThrow(),
                asked.metres());
    }

    private ActionForm set(String name, Function<Asked, FenceTerms> terms, String ground, long inside) {
        FenceId id = identities.fence();
        Asked asked = new Asked(
                Field.Words.of("name", messages.text("fence.name"), messages.text("fence.name.prompt"), 1),
                Field.Choice.among("watch", messages.text("fence.watch"), FenceWatchFor.class, messages),
                Field.Choice.among("grade", messages.text("fence.grade"), Grade.class, messages),
                Field.Several.of(
                        "kinds",
                        messages.text("fence.kinds"),
                        pack.resources().kinds().stream()
                                .map(kind -> Field.Option.of(kind.id(), messages.of(kind.name())))
                                .toList()),
                Field.Words.of("margin", messages.text("fence.margin"), USUAL_MARGIN, 1));
        asked.name().text().set(name);
        asked.margin().text().set(USUAL_MARGIN);
        asked.watch().choose(FenceWatchFor.BOTH);
        asked.grade().choose(Grade.III);
        Supplier<FenceCommand> command = () -> new FenceCommand.Set(id, terms.apply(asked));
        return form(
                Act.SET_FENCE,
                ground,
                List.of(List.of(asked.name(), asked.watch(), asked.grade(), asked.margin()), List.of(asked.kinds())),
                () -> new Effect(preview(asked, ground, inside), objection(null, command.get())),
                () -> Request.of(command.get()));
    }

    private List<Effect.Line> preview(Asked asked, String ground, long inside) {
        List<Effect.Line> lines = new ArrayList<>();
        lines.add(new Effect.Line(messages.text("fence.ground"), ground));
        lines.add(new Effect.Line(
                messages.text("fence.kinds"), kinds(asked.kinds().choices())));
        lines.add(new Effect.Line(messages.text("fence.inside"), messages.text("fence.inside.now", inside)));
        lines.add(new Effect.Line(
                messages.text("fence.at-border"), messages.text("fence.margin.says", Math.round(asked.metres()))));
        return lines;
    }

    /** The names of kinds of units. */
    String kinds(List<String> ids) {
        return ids.isEmpty()
                ? messages.text("vicinity.any-kind")
                : pack.resources().kinds().stream()
                        .filter(kind -> ids.contains(kind.id()))
                        .map(kind -> messages.of(kind.name()))
                        .collect(Collectors.joining(messages.text("list.and")));
    }

    ActionForm ending(Fence fence) {
        Field.Words reason = Field.Words.of("reason", messages.text("fence.reason"), "", 2);
        Supplier<FenceCommand> command = () -> new FenceCommand.End(fence.id(), reason.words());
        return form(
                Act.END_FENCE,
                fence.terms().name(),
                List.of(List.of(reason)),
                () -> new Effect(
                        List.of(new Effect.Line(
                                messages.text("fence.name"), fence.terms().name())),
                        objection(fence, command.get())),
                () -> Request.of(command.get()));
    }

    private ActionForm form(
            Act act, String about, List<List<Field>> columns, Supplier<Effect> effect, Supplier<Request> request) {
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("form.title", messages.name(act), about),
                        messages.name(act),
                        columns,
                        effect,
                        _ -> request.get(),
                        () -> 0,
                        _ -> done.run()),
                hand,
                wording);
    }

    private Optional<String> objection(Fence now, FenceCommand command) {
        return hand.context()
                .map(context -> wording.objection(FenceDecisions.decide(now, command, context)))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }
}
