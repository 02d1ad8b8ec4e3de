package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.dispatch.HoldWords;
import io.cityhelm.cockpit.place.Whereabouts;
import io.cityhelm.cockpit.text.HoldMarks;
import io.cityhelm.cockpit.text.KindNames;
import io.cityhelm.cockpit.text.SourceNames;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.Category;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.worktime.StagedLimit;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is known about an incident, in names and words. Pure. */
public final class CaseFacts {

    /** One fact. */
    public record Fact(String name, String text) {}

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");

    private final CityPack pack;
    private final JurisdictionTree tree;
    private final Messages messages;
    private final SourceNames sources;
    private final Whereabouts places;
    private final HoldMarks marks;
    private final KindNames kinds;

    public CaseFacts(CityPack pack, JurisdictionTree tree, Messages messages, SourceNames sources) {
        this.pack = pack;
        this.tree = tree;
        this.messages = messages;
        this.sources = sources;
        this.places = new Whereabouts(tree);
        this.kinds = new KindNames(pack, messages);
        this.marks = new HoldMarks(tree, new Wording(messages, pack.info().zone()));
    }

    /** The number, the category and the place in one line under the title. */
    public String subtitle(Incident incident) {
        return messages.text(
                "case.subtitle", incident.number(), categoryOf(incident.category()), places.full(incident.place()));
    }

    /** The facts, the most asked for first. */
    public List<Fact> of(Incident incident) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("case.owner", ownerOf(incident.owner())));
        addHolds(incident, facts);
        facts.add(fact("case.stage", messages.text("case.since", messages.name(incident.stage()), since(incident))));
        facts.add(fact("case.grade", messages.name(incident.grade())));
        facts.add(fact("case.reported", clock(incident.reportedAt())));
        facts.add(fact("case.source", sourceOf(incident.source())));
        facts.add(fact("case.domain", domainOf(incident.category())));
        if (!incident.stage().isEnded()) {
            pack.clocks()
                    .due(incident.category(), incident.reportedAt())
                    .forEach(due -> facts.add(limit(due, incident)));
        }
        if (!incident.formerOwners().isEmpty()) {
            facts.add(fact("case.former", trail(incident.formerOwners())));
        }
        return List.copyOf(facts);
    }

    /** 缓办, 督办: the first thing that whoever opens the case has to know. */
    private void addHolds(Incident incident, List<Fact> facts) {
        incident.holds()
                .supervision()
                .ifPresent(watch ->
                        facts.add(fact("case.supervision", reasoned(marks.supervised(watch), watch.reason()))));
        incident.holds()
                .deferral()
                .ifPresent(held ->
                        facts.add(fact("case.deferral", messages.text("hold.deferred", clock(held.until())))));
        incident.holds()
                .asked()
                .ifPresent(ask -> facts.add(fact("case.deferral", reasoned(marks.asked(ask), ask.reason()))));
    }

    private String reasoned(String what, String reason) {
        return messages.text("timeline.line", what, reason);
    }

    /** Lengths of time in words. */
    HoldWords holdWords() {
        return new HoldWords(tree, pack.info().zone(), messages);
    }

    /** From the district down to the address. */
    public String where(Place place) {
        return places.full(place);
    }

    /** The level and the name of who answers for it. */
    public String ownerOf(JurisdictionCode code) {
        return tree.find(code)
                .map((Jurisdiction j) -> messages.text("case.owner.text", messages.name(j.level()), j.name()))
                .orElse(code.value());
    }

    /** Who would answer for it after an escalation. */
    public Optional<JurisdictionCode> above(JurisdictionCode code) {
        return tree.parent(code).map(Jurisdiction::code);
    }

    public String categoryOf(String id) {
        return kinds.of(id);
    }

    /** The department behind a source, the name of the link it came by, or the name that the source has for itself. */
    public String sourceOf(String source) {
        return sources.of(source);
    }

    private String domainOf(String category) {
        return pack.category(category)
                .map(Category::domain)
                .flatMap(pack::domain)
                .map(d -> messages.of(d.name()))
                .orElse("—");
    }

    private String trail(List<JurisdictionCode> former) {
        return former.stream().map(tree::nameOf).collect(Collectors.joining(" → "));
    }

    /** The time of day; the day too when it is not the day of the report. */
    private String since(Incident incident) {
        ZonedDateTime at = incident.stageSince().atZone(pack.info().zone());
        boolean sameDay =
                incident.reportedAt().atZone(pack.info().zone()).toLocalDate().equals(at.toLocalDate());
        return (sameDay ? MINUTE : CLOCK).format(at);
    }

    String clock(Instant at) {
        return CLOCK.format(at.atZone(pack.info().zone()));
    }

    /** Its limit moves by as long as it was put off. */
    private Fact limit(StagedLimit.Due due, Incident incident) {
        return new Fact(
                messages.text("case.limit", messages.of(due.stage().name())),
                messages.text(
                        "case.limit.due",
                        clock(due.at().plus(incident.holds().paused())),
                        messages.name(due.stage().clock())));
    }

    private Fact fact(String name, String text) {
        return new Fact(messages.text(name), text);
    }
}
