package io.cityhelm.cockpit.incident;

import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.report.ReportEvent.ReportSent;
import io.cityhelm.core.report.ReportKind;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Drafts a report upward from the record: the first with all its fields, later ones with only what changed since the one
 * before. What the record does not know stays open for the person who signs. Pure.
 */
final class ReportDraft {

    /** How many changes a draft names; a person reads it. */
    private static final int CHANGES = 12;

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final Messages messages;
    private final CaseFacts facts;
    private final TimelineWords timeline;
    private final ZoneId zone;

    ReportDraft(CaseFacts facts, TimelineWords timeline, ZoneId zone) {
        this.messages = timeline.messages();
        this.facts = facts;
        this.timeline = timeline;
        this.zone = zone;
    }

    String of(ReportKind kind, Case what) {
        List<ReportSent> mine = what.reports()
                .map(file -> file.state().by(what.incident().state().owner()))
                .orElse(List.of());
        return switch (kind) {
            case PHONE, FIRST -> first(what);
            case FOLLOW_UP, DAILY -> String.join("\n", changes(what, mine)) + "\n" + open("trend", "request");
            case FINAL -> last(what, mine);
        };
    }

    private String first(Case what) {
        Incident now = what.incident().state();
        List<String> lines = new ArrayList<>();
        lines.add(now.title());
        lines.add(line("received", at(now.reportedAt())));
        lines.add(line("source", facts.sourceOf(now.source())));
        lines.add(open("happened"));
        lines.add(line("place", facts.where(now.place())));
        lines.add(line("nature", facts.categoryOf(now.category()) + " · " + messages.name(now.grade())));
        lines.add(open("reach", "loss", "trend", "leader"));
        lines.add(line("done", orders(what)));
        lines.add(open("request"));
        return String.join("\n", lines);
    }

    private String last(Case what, List<ReportSent> mine) {
        Incident now = what.incident().state();
        List<String> lines = new ArrayList<>();
        lines.add(line("stage", messages.name(now.stage()) + " · " + at(now.stageSince())));
        lines.add(line("done", orders(what)));
        lines.addAll(changes(what, mine));
        lines.add(open("loss"));
        return String.join("\n", lines);
    }

    /** What the record has since the last report of this level, the oldest first. */
    private List<String> changes(Case what, List<ReportSent> mine) {
        Instant since = mine.isEmpty() ? Instant.MIN : mine.getLast().at();
        List<Recorded> fresh = what.timeline().stream()
                .filter(recorded -> recorded.entry().at().isAfter(since))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("upward.changes", fresh.size()));
        int left = Math.max(0, fresh.size() - CHANGES);
        if (left > 0) {
            lines.add(messages.text("upward.left-out", left));
        }
        List<Recorded> named = fresh.subList(left, fresh.size());
        timeline.of(new Case(what.incident(), what.orders(), named)).reversed().stream()
                .map(change -> change.time() + " " + change.sentence())
                .forEach(lines::add);
        return lines;
    }

    private String orders(Case what) {
        long done = what.orders().stream()
                .map(Versioned::state)
                .filter(order -> order.stage() == OrderStage.DONE || order.stage() == OrderStage.VERIFIED)
                .count();
        return messages.text("upward.orders", what.orders().size(), done);
    }

    /** Fields that only a person can fill. */
    private String open(String... fields) {
        List<String> lines = new ArrayList<>();
        for (String field : fields) {
            lines.add(line(field, ""));
        }
        return String.join("\n", lines);
    }

    private String line(String field, String text) {
        return messages.text("upward.line", messages.text("upward.field." + field), text);
    }

    private String at(Instant at) {
        return AT.format(at.atZone(zone));
    }
}
