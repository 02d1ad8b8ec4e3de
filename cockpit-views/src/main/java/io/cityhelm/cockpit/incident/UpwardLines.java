package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.report.ReportClocks;
import io.cityhelm.core.report.ReportEvent.ReportSent;
import io.cityhelm.core.report.ReportEvent.ReportTelephoned;
import io.cityhelm.core.report.ReportFile;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be reported upward next and why by then, and what was: in words. For one thread at a time. */
final class UpwardLines {

    private final JurisdictionTree tree;
    private final ReportClocks clocks;
    private final CaseFacts facts;
    private final Wording wording;
    private final Messages messages;

    UpwardLines(JurisdictionTree tree, ReportClocks clocks, CaseFacts facts, Wording wording) {
        this.tree = tree;
        this.clocks = clocks;
        this.facts = facts;
        this.wording = wording;
        this.messages = wording.messages();
    }

    private record Line(Instant at, String text) {}

    /** What is due next, and what was told and sent, the latest first. */
    List<String> of(Case what) {
        List<String> lines = new ArrayList<>();
        clocks.next(what.incident().state(), what.reporting(), tree).ifPresent(due -> lines.add(line(due)));
        Optional<ReportFile> file = what.reports().map(Versioned::state);
        Stream.concat(
                        file.stream().flatMap(all -> all.sent().stream()).map(sent -> new Line(sent.at(), line(sent))),
                        file.stream().flatMap(all -> all.calls().stream()).map(call -> new Line(call.at(), line(call))))
                .sorted(Comparator.comparing(Line::at).reversed())
                .map(Line::text)
                .forEach(lines::add);
        return List.copyOf(lines);
    }

    /** The level above; the top level of the tree reports out of the city. */
    String to(Optional<JurisdictionCode> above) {
        return above.map(facts::ownerOf).orElseGet(() -> messages.text("upward.outside"));
    }

    private String line(ReportClocks.Due due) {
        String line = messages.text("upward.due", messages.name(due.kind()), wording.dayClock(due.at()));
        return due.hurry()
                .map(hurry -> messages.text(
                        "upward.due.response",
                        line,
                        messages.text(
                                "upward.response." + due.kind(),
                                messages.name(hurry.level()),
                                wording.period(hurry.clock()))))
                .orElse(line);
    }

    private String line(ReportSent sent) {
        boolean late = sent.due().filter(due -> sent.at().isAfter(due)).isPresent();
        return messages.text(
                late ? "upward.sent.late" : "upward.sent",
                messages.name(sent.kind()),
                sent.number(),
                wording.dayClock(sent.at()),
                to(sent.to()),
                sent.text());
    }

    private String line(ReportTelephoned call) {
        boolean late = call.due().filter(due -> call.called().isAfter(due)).isPresent();
        return messages.text(
                late ? "upward.called.late" : "upward.called",
                wording.dayClock(call.called()),
                to(call.to()),
                call.told(),
                call.text());
    }
}
