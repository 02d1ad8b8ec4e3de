package io.cityhelm.cockpit.handover;

import io.cityhelm.cockpit.text.People;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.handover.Handover;
import io.cityhelm.core.handover.HandoverContent;
import io.cityhelm.core.handover.HandoverContent.Item;
import io.cityhelm.core.handover.HandoverContent.Section;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.pack.Department;
import io.cityhelm.core.plan.ResponsePlan;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A handover in words, part by part: the same for the screen and for paper. Pure. */
final class HandoverLines {

    /** A part with its lines; one without lines says so by its title. */
    record Part(String title, List<Line> lines) {}

    /**
     * One matter. Each may be empty.
     *
     * @param number what people call it
     * @param what it is
     * @param note beside it, in small letters
     * @param state how it stands, and until when
     */
    record Line(String number, String what, String note, String state) {

        static Line of(String what) {
            return new Line("", what, "", "");
        }

        /** In one piece, for paper. */
        String joined() {
            return Stream.of(number, what, note, state)
                    .filter(word -> !word.isBlank())
                    .collect(Collectors.joining(" · "));
        }
    }

    private final CityPack pack;
    private final JurisdictionTree tree;
    private final Messages messages;
    private final Wording wording;
    private final People people;

    HandoverLines(CityPack pack, JurisdictionTree tree, Messages messages) {
        this.pack = pack;
        this.tree = tree;
        this.messages = messages;
        this.wording = new Wording(messages, pack.info().zone());
        this.people = new People(pack, messages);
    }

    String title(Handover handover) {
        return messages.text(
                "handover.title",
                tree.nameOf(handover.seat()),
                wording.dayClock(handover.content().asOf()),
                messages.name(handover.stage()));
    }

    List<Part> of(Handover handover) {
        HandoverContent content = handover.content();
        List<Part> parts = new ArrayList<>();
        parts.add(part("handover.responses", content.responses(), this::plan, content.asOf()));
        handover.posts().ifPresent(posts -> parts.add(part("handover.posts", posts, this::plan, content.asOf())));
        parts.add(part("handover.incidents", content.incidents(), what -> what, content.asOf()));
        parts.add(part("handover.orders", content.orders(), this::department, content.asOf()));
        handover.work().ifPresent(work -> {
            parts.add(part("handover.reports", work.reports(), what -> what, content.asOf()));
            parts.add(part("handover.calls", work.calls(), this::department, content.asOf()));
            parts.add(part("handover.units", work.units(), what -> what, content.asOf()));
        });
        parts.addAll(List.of(
                part("handover.acknowledged", content.acknowledged(), what -> what, content.asOf()),
                part("handover.shelved", content.shelved(), what -> what, content.asOf()),
                new Part(
                        messages.text("handover.silent", content.silent().size()),
                        content.silent().stream().map(Line::of).toList()),
                new Part(
                        messages.text("handover.notes", handover.notes().size()),
                        handover.notes().stream().map(this::line).toList())));
        return List.copyOf(parts);
    }

    /** Who has signed, and when. */
    Part signatures(Handover handover) {
        return new Part(
                messages.text("handover.signatures"),
                List.of(
                        Line.of(messages.text(
                                "handover.signed.leaving",
                                people.name(handover.leaving()),
                                handover.leftAt().map(wording::dayClock).orElse("—"))),
                        Line.of(messages.text(
                                "handover.signed.coming",
                                handover.coming().map(people::name).orElse("—"),
                                handover.takenAt().map(wording::dayClock).orElse("—")))));
    }

    private Part part(String key, Section section, UnaryOperator<String> named, Instant asOf) {
        List<Line> lines = new ArrayList<>(
                section.items().stream().map(item -> line(item, named, asOf)).toList());
        int unnamed = section.total() - section.items().size();
        if (unnamed > 0) {
            lines.add(Line.of(messages.text("handover.more", unnamed)));
        }
        return new Part(messages.text(key, section.total()), lines);
    }

    private Line line(Item item, UnaryOperator<String> named, Instant asOf) {
        String state = messages.has(item.state()) ? messages.text(item.state()) : item.state();
        return new Line(
                item.number(),
                named.apply(item.what()),
                item.holder()
                        .map(holder -> messages.text("handover.held", people.name(holder), item.note()))
                        .orElse(item.note()),
                item.due()
                        .map(due -> messages.text(
                                due.isBefore(asOf) ? "handover.overdue" : "handover.due", state, wording.dayClock(due)))
                        .orElse(state));
    }

    private Line line(Handover.Note note) {
        return new Line(
                "",
                note.text(),
                "",
                messages.text("handover.note", people.name(note.by()), wording.dayClock(note.at())));
    }

    private String department(String id) {
        return pack.department(id).map(Department::name).map(messages::of).orElse(id);
    }

    private String plan(String id) {
        return pack.plans().find(id).map(ResponsePlan::name).map(messages::of).orElse(id);
    }
}
