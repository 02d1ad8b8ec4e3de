package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.report.ReportClocks;
import io.cityhelm.core.report.ReportCommand;
import io.cityhelm.core.report.ReportDecisions;
import io.cityhelm.core.report.ReportEvent.ReportSent;
import io.cityhelm.core.report.ReportFile;
import io.cityhelm.core.report.ReportKind;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Reports upward on the screen: the draft that a person edits and sends, and what was sent. FX thread; holds no node. */
public final class UpwardReports {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final int LINES = 14;
    private static final String PROBE = "…";

    private final JurisdictionTree tree;
    private final ReportClocks clocks;
    private final CommandHand hand;
    private final Wording wording;
    private final Messages messages;
    private final ReportDraft draft;
    private final CaseFacts facts;
    private final ZoneId zone;

    public UpwardReports(
            JurisdictionTree tree,
            ReportClocks clocks,
            CommandHand hand,
            Wording wording,
            CaseFacts facts,
            TimelineWords timeline,
            ZoneId zone) {
        this.tree = tree;
        this.clocks = clocks;
        this.hand = hand;
        this.wording = wording;
        this.messages = wording.messages();
        this.facts = facts;
        this.draft = new ReportDraft(facts, timeline, zone);
        this.zone = zone;
    }

    /** Sending a report: open when any kind may be sent now. @param version of the reports on the screen, later */
    Action action(Case what, LongSupplier version) {
        List<ReportKind> possible = possible(what);
        Optional<String> objection =
                possible.isEmpty() ? objection(what, command(what, ReportKind.FIRST, PROBE)) : Optional.empty();
        return new Action(Act.REPORT_UP, "I", objection, () -> form(what, possible, version));
    }

    /** What is due next, and what was sent, the latest first. */
    List<String> lines(Case what) {
        Optional<ReportFile> file = what.reports().map(Versioned::state);
        List<String> lines = new ArrayList<>();
        clocks.next(what.incident().state(), file, tree)
                .ifPresent(due -> lines.add(messages.text("upward.due", messages.name(due.kind()), at(due.at()))));
        file.map(ReportFile::sent).orElse(List.of()).reversed().forEach(sent -> lines.add(line(sent)));
        return List.copyOf(lines);
    }

    private String line(ReportSent sent) {
        boolean late = sent.due().filter(due -> sent.at().isAfter(due)).isPresent();
        return messages.text(
                late ? "upward.sent.late" : "upward.sent",
                messages.name(sent.kind()),
                sent.number(),
                at(sent.at()),
                to(sent.to().map(facts::ownerOf)),
                sent.text());
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
        clocks.next(now, what.reports().map(Versioned::state), tree).ifPresent(due -> kind.choose(due.kind()));
        Field.Words text =
                Field.Words.of("words", messages.text("upward.text"), messages.text("form.prompt.REPORT_UP"), LINES);
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
                        List.of(List.of(kind, text)),
                        () -> effect(what, kind.choice().orElseThrow(), text.words()),
                        seen -> Request.of(command(what, kind.choice().orElseThrow(), text.words()), seen),
                        version,
                        done -> {}),
                hand,
                wording);
    }

    private Effect effect(Case what, ReportKind kind, String text) {
        Incident now = what.incident().state();
        List<Effect.Line> lines = new ArrayList<>();
        lines.add(new Effect.Line(
                messages.text("upward.to"), to(facts.above(now.owner()).map(facts::ownerOf))));
        clocks.due(kind, now, what.reports().map(Versioned::state), tree)
                .ifPresent(due -> lines.add(new Effect.Line(messages.text("upward.by"), at(due))));
        lines.add(new Effect.Line(messages.text("form.then"), messages.text("form.effect.Send")));
        return new Effect(lines, objection(what, command(what, kind, text)));
    }

    private List<ReportKind> possible(Case what) {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> objection(what, command(what, kind, PROBE)).isEmpty())
                .toList();
    }

    private static ReportCommand command(Case what, ReportKind kind, String text) {
        return new ReportCommand.Send(what.incident().state().id(), kind, text);
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

    /** The top level of the tree reports out of the city. */
    private String to(Optional<String> above) {
        return above.orElseGet(() -> messages.text("upward.outside"));
    }

    private String at(Instant at) {
        return AT.format(at.atZone(zone));
    }
}
