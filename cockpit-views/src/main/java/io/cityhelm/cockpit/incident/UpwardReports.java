package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.report.ReportClocks;
import io.cityhelm.core.report.ReportCommand;
import io.cityhelm.core.report.ReportDecisions;
import io.cityhelm.core.report.ReportKind;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reports upward on the screen: the draft that a person edits and sends, and what was sent. FX thread; holds no node. */
public final class UpwardReports {

    private static final int LINES = 14;
    private static final String PROBE = "…";

    /** How long ago a call may have been, for whoever writes it down afterwards. */
    private static final List<Duration> AGO =
            Stream.of(0, 5, 10, 20, 30, 60).map(Duration::ofMinutes).toList();

    private final JurisdictionTree tree;
    private final ReportClocks clocks;
    private final CommandHand hand;
    private final Clock clock;
    private final Wording wording;
    private final Messages messages;
    private final ReportDraft draft;
    private final CaseFacts facts;
    private final UpwardLines lines;
    private final io.cityhelm.cockpit.text.Wording times;

    public UpwardReports(
            JurisdictionTree tree,
            ReportClocks clocks,
            CommandHand hand,
            Wording wording,
            CaseFacts facts,
            TimelineWords timeline,
            ZoneId zone,
            Clock clock) {
        this.tree = tree;
        this.clocks = clocks;
        this.hand = hand;
        this.clock = clock;
        this.wording = wording;
        this.messages = wording.messages();
        this.facts = facts;
        this.draft = new ReportDraft(facts, timeline, zone);
        this.times = new io.cityhelm.cockpit.text.Wording(wording.messages(), zone);
        this.lines = new UpwardLines(tree, clocks, facts, times);
    }

    /** Sending a report: open when any kind may be sent now. @param version of the reports on the screen, later */
    Action action(Case what, LongSupplier version) {
        List<ReportKind> possible = possible(what);
        Optional<String> objection =
                possible.isEmpty() ? objection(what, probe(what, ReportKind.FIRST)) : Optional.empty();
        return new Action(Act.REPORT_UP, "I", objection, () -> form(what, possible, version));
    }

    /** What is due next, and what was told and sent, the latest first. */
    List<String> lines(Case what) {
        return lines.of(what);
    }

    private ActionForm form(Case what, List<ReportKind> possible, LongSupplier version) {
        Incident now = what.incident().state();
        Field.Choice<ReportKind> kind = Field.Choice.of(
                "kind",
                messages.text("upward.kind"),
                possible.stream()
                        .map(each -> Field.Option.of(each, messages.name(each)))
                        .toList(),
                Field.Look.CHIPS);
        // a call is not what somebody wants who is not asked for one
        kind.choose(clocks.next(now, what.reporting(), tree)
                .map(ReportClocks.Due::kind)
                .orElse(ReportKind.FIRST));
        Field.Words text =
                Field.Words.of("words", messages.text("upward.text"), messages.text("form.prompt.REPORT_UP"), LINES);
        Field.Words told = Field.Words.of("told", messages.text("upward.told"), messages.text("upward.told.prompt"), 1);
        Field.Choice<Duration> ago = Field.Choice.of(
                "called",
                messages.text("upward.when"),
                AGO.stream().map(this::ago).toList(),
                Field.Look.CHIPS);
        Supplier<ReportCommand> command = () -> command(
                what,
                kind.choice().orElseThrow(),
                text.words(),
                told.words(),
                ago.choice().orElseThrow());
        text.text().set(draft.of(kind.choice().orElseThrow(), what));
        kind.chosen().addListener((property, before, chosen) -> {
            // what a person has written is not thrown away
            if (text.words().equals(draft.of(before.value(), what).strip())) {
                text.text().set(draft.of(chosen.value(), what));
            }
        });
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("form.title", messages.name(Act.REPORT_UP), now.title()),
                        messages.name(Act.REPORT_UP),
                        possible.contains(ReportKind.PHONE)
                                ? List.of(List.of(kind, text), List.of(told, ago))
                                : List.of(List.of(kind, text)),
                        () -> effect(what, command.get()),
                        seen -> Request.of(command.get(), seen),
                        version,
                        done -> {}),
                hand,
                wording);
    }

    private Effect effect(Case what, ReportCommand command) {
        Incident now = what.incident().state();
        List<Effect.Line> effects = new ArrayList<>();
        effects.add(new Effect.Line(messages.text("upward.to"), lines.to(facts.above(now.owner()))));
        clocks.due(command.kind(), now, what.reporting(), tree)
                .ifPresent(due -> effects.add(new Effect.Line(messages.text("upward.by"), times.dayClock(due))));
        effects.add(new Effect.Line(
                messages.text("form.then"),
                messages.text("form.effect." + command.getClass().getSimpleName())));
        return new Effect(effects, objection(what, command));
    }

    private List<ReportKind> possible(Case what) {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> objection(what, probe(what, kind)).isEmpty())
                .toList();
    }

    private ReportCommand probe(Case what, ReportKind kind) {
        return command(what, kind, PROBE, PROBE, Duration.ZERO);
    }

    private ReportCommand command(Case what, ReportKind kind, String text, String told, Duration ago) {
        IncidentId id = what.incident().state().id();
        return kind == ReportKind.PHONE
                ? new ReportCommand.Telephone(id, told, clock.instant().minus(ago), text)
                : new ReportCommand.Send(id, kind, text);
    }

    private Field.Option<Duration> ago(Duration ago) {
        return Field.Option.of(
                ago,
                ago.isZero() ? messages.text("upward.when.now") : messages.text("upward.when.ago", times.period(ago)));
    }

    private Optional<String> objection(Case what, ReportCommand command) {
        return hand.context()
                .map(known -> wording.objection(ReportDecisions.decide(
                        what.reports().map(Versioned::state).orElse(null),
                        command,
                        known,
                        what.incident().state(),
                        Optional.empty())))
                .orElseGet(() -> Optional.of(messages.text("action.nobody")));
    }
}
