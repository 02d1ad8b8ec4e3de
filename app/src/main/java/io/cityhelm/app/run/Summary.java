package io.cityhelm.app.run;

import io.cityhelm.app.start.House;
import io.cityhelm.app.watch.Story;
import io.cityhelm.connect.health.LinkHealth;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.journal.Journal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run without a display has to tell: what arrived, what was ordered, what came back. Counted from the journal, the
 * boards and the links, not from what was meant to happen; of the journal only what this run has added.
 *
 * @param samples indicator samples that were taken
 * @param units positions known at the end
 * @param events entries of the journal since the start of the run, by type
 * @param answers answers of departments by stage
 * @param chain whether the hash chain holds
 */
public record Summary(
        Duration firstFrame,
        Duration length,
        long samples,
        int units,
        Map<String, Long> events,
        Map<String, Long> answers,
        long quarantined,
        boolean chain,
        List<LinkLine> links,
        List<Story.Line> story) {

    private static final int PAGE = 1000;

    /** One link. */
    public record LinkLine(String id, String state, long accepted, long rejected, String detail) {}

    /** @param before the last entry of the journal when the run began: what earlier runs did is not counted */
    static Summary of(House house, long before, Story story, Duration firstFrame, Duration length)
            throws JournalUnavailableException {
        Map<String, Long> events = new TreeMap<>();
        Map<String, Long> answers = new TreeMap<>();
        count(house.cockpit().journal(), before, events, answers);
        Messages messages = house.configuration().messages();
        return new Summary(
                firstFrame,
                length,
                house.cockpit().indicators().accepted(),
                house.cockpit().units().units().size(),
                events,
                answers,
                house.cockpit().quarantine().count(),
                house.ledger().verify().fault().isEmpty(),
                house.departments().health().stream()
                        .map(link -> line(link, messages))
                        .toList(),
                story.lines());
    }

    /** Whether at least one order was carried out and its end came back. */
    public boolean cameBack() {
        return answers.getOrDefault(OrderStage.DONE.name(), 0L) > 0
                && events.getOrDefault("order-verified", 0L) > 0
                && events.getOrDefault("incident-closed", 0L) > 0;
    }

    /** Writes {@code summary.json} and {@code summary.txt}. */
    public void write(Path folder, Messages messages) throws IOException {
        Files.createDirectories(folder);
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(folder.resolve("summary.json"), json.writeValueAsString(this));
        Files.writeString(folder.resolve("summary.txt"), text(messages) + "\n");
    }

    /** For people. */
    public String text(Messages messages) {
        return String.join(
                "\n",
                messages.text("app.summary.frame", firstFrame.toMillis(), length.toSeconds()),
                messages.text(
                        "app.summary.arrived", samples, units, events.getOrDefault("alert-raised", 0L), quarantined),
                messages.text(
                        "app.summary.ordered",
                        events.getOrDefault("order-queued", 0L),
                        events.getOrDefault("order-delivered", 0L)),
                messages.text("app.summary.came-back", counts(answers)),
                messages.text(
                        "app.summary.ended",
                        events.getOrDefault("order-verified", 0L),
                        events.getOrDefault("incident-closed", 0L)),
                messages.text(chain ? "app.summary.chain" : "app.summary.chain-broken"),
                links.stream()
                        .map(link -> "  %s: %s, %d / %d %s"
                                .formatted(link.id(), link.state(), link.accepted(), link.rejected(), link.detail()))
                        .collect(Collectors.joining("\n")),
                story.stream()
                        .map(line -> "  %s %s %s %s".formatted(line.who(), line.what(), line.about(), line.outcome()))
                        .collect(Collectors.joining("\n")));
    }

    private static void count(Journal journal, long before, Map<String, Long> events, Map<String, Long> answers)
            throws JournalUnavailableException {
        List<Recorded> page = journal.after(before, PAGE);
        while (!page.isEmpty()) {
            for (Recorded recorded : page) {
                events.merge(recorded.entry().type(), 1L, Long::sum);
                answerOf(recorded).ifPresent(stage -> answers.merge(stage, 1L, Long::sum));
            }
            page = journal.after(page.getLast().entry().sequence(), PAGE);
        }
    }

    private static Optional<String> answerOf(Recorded recorded) {
        return recorded.event() instanceof io.cityhelm.core.dispatch.OrderEvent.OrderAnswered answered
                ? Optional.of(answered.answer().stage().name())
                : Optional.empty();
    }

    private static LinkLine line(LinkHealth link, Messages messages) {
        return new LinkLine(
                link.id(),
                link.state().name(),
                link.accepted(),
                link.rejected(),
                link.detail().text(messages));
    }

    private static String counts(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
