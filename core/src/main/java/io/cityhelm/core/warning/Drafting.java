package io.cityhelm.core.warning;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.text.FreeText;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes a complete message of what an officer wrote, or says why it cannot be one. Pure: the same on the screen, for the
 * preview, and at the desk.
 */
public final class Drafting {

    /** The longest headline, in characters, as CAP advises. */
    public static final int LONGEST_HEADLINE = 160;

    /** The language of the messages. */
    private static final String LANGUAGE = "zh";

    private static final int MOST_AREAS = 50;

    /** A whole message stays well below what any platform reads. */
    private static final int MOST_SHAPES = 60;

    /** Of one outline. */
    public static final int MOST_POINTS = 100;

    /** As long as a form may have been open: a warning that was written just now begins now. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final WarningRules rules;
    private final Set<String> taken;
    private final Context context;

    /** @param taken identifiers in use */
    public Drafting(WarningRules rules, Set<String> taken, Context context) {
        this.rules = rules;
        this.taken = taken;
        this.context = context;
    }

    /** By when after its approval the platform should have said its word. */
    Duration confirmWithin() {
        return rules.book().confirmWithin();
    }

    /**
     * Why this cannot be published; empty when it can.
     *
     * @param began when what it takes the place of begins: that may stay
     */
    Optional<Refusal> objection(WarningContent content, Supplement supplement, Optional<Instant> began) {
        boolean begins = began.filter(content.from()::equals).isPresent()
                || !content.from().isBefore(context.now().minus(GRACE));
        return objection(content)
                .or(() -> check(begins, Refusal.because("warning.begins-past", content.from())))
                .or(() -> objection(supplement));
    }

    /** Why what a message says beside its Chinese words will not do. */
    Optional<Refusal> objection(Supplement supplement) {
        int count = supplement.shapes().size();
        return supplement
                .english()
                .flatMap(english -> worded(english.headline(), english.text())
                        .or(() -> FreeText.objection(english.event()))
                        .or(() -> FreeText.objectionToNote(english.instruction()))
                        .or(() -> writable(english.instruction())))
                .or(() -> check(count <= MOST_SHAPES, Refusal.because("warning.too-many-areas", count, MOST_SHAPES)))
                .or(() -> supplement.shapes().stream()
                        .filter(shape -> !isRing(shape.points()))
                        .findFirst()
                        .map(shape -> Refusal.because("warning.no-ring", shape.name(), MOST_POINTS)));
    }

    /** Three corners at least, closed, and not too many points. */
    private static boolean isRing(List<LonLat> points) {
        return points.size() >= 4
                && points.size() <= MOST_POINTS
                && points.getFirst().equals(points.getLast());
    }

    /** Why this content cannot be published; empty when it can. */
    public Optional<Refusal> objection(WarningContent content) {
        WarningBook book = rules.book();
        return check(book.publisher().isPresent(), Refusal.because("warning.nobody-publishes"))
                .or(() -> check(
                        book.event(content.event()).isPresent(),
                        Refusal.because("warning.unknown-event", content.event())))
                .or(() -> check(
                        book.weights().containsKey(content.colour()),
                        Refusal.because("warning.unknown-colour", content.colour())))
                .or(() -> worded(content.headline(), content.text()))
                .or(() -> FreeText.objectionToNote(content.instruction()))
                .or(() -> writable(content.instruction()))
                .or(() -> placed(content))
                .or(() -> timed(content));
    }

    /** Why a headline and a text will not do. */
    Optional<Refusal> worded(String headline, String text) {
        return FreeText.objection(headline)
                .or(() -> check(
                        headline.length() <= LONGEST_HEADLINE,
                        Refusal.because("text.too-long", headline.length(), LONGEST_HEADLINE)))
                .or(() -> check(headline.indexOf('\n') < 0, Refusal.because("warning.headline-lines")))
                .or(() -> FreeText.objection(text))
                .or(() -> writable(headline))
                .or(() -> writable(text));
    }

    /** What CAP cannot carry (control characters, halves of characters) would make the whole message unreadable. */
    private static Optional<Refusal> writable(String text) {
        boolean sound = text.codePoints()
                .allMatch(c -> c == '\n'
                        || c == '\t'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000);
        return check(sound, Refusal.because("warning.unwritable"));
    }

    private Optional<Refusal> placed(WarningContent content) {
        int count = content.areas().size();
        return check(count > 0, Refusal.because("warning.no-area"))
                .or(() -> check(count <= MOST_AREAS, Refusal.because("warning.too-many-areas", count, MOST_AREAS)))
                .or(() -> content.areas().stream()
                        .filter(area -> context.tree().find(area).isEmpty())
                        .findFirst()
                        .map(area -> Refusal.because("authority.unknown-jurisdiction", area)));
    }

    private Optional<Refusal> timed(WarningContent content) {
        Instant begins = content.from().isAfter(context.now()) ? content.from() : context.now();
        Duration longest = rules.book().longest();
        return check(content.until().isAfter(context.now()), Refusal.because("deadline.past", content.until()))
                .or(() -> check(content.until().isAfter(content.from()), Refusal.because("warning.ends-before")))
                .or(() -> check(
                        !content.until().isAfter(begins.plus(longest)),
                        Refusal.because("warning.too-long", longest.toHours())));
    }

    /** The first message. */
    public Optional<Bulletin> alert(WarningContent content) {
        return bulletin(MessageType.ALERT, Optional.empty(), "", content);
    }

    /** One that takes the place of what is in force. */
    public Optional<Bulletin> update(Bulletin old, WarningContent content) {
        return bulletin(MessageType.UPDATE, Optional.of(old.reference()), "", content);
    }

    /** One that ends what is in force. */
    public Optional<Bulletin> cancel(Bulletin old, String headline, String reason) {
        WarningContent content = old.content().ending(headline, reason);
        return bulletin(MessageType.CANCEL, Optional.of(old.reference()), content.text(), content);
    }

    /** @return empty when no identifier is left in this second */
    private Optional<Bulletin> bulletin(
            MessageType type, Optional<Bulletin.Reference> replaces, String note, WarningContent content) {
        Publisher publisher = rules.book().publisher().orElseThrow();
        EventType event = rules.book().event(content.event()).orElseThrow();
        Instant sent = context.now().truncatedTo(ChronoUnit.SECONDS);
        return Identifiers.next(publisher, sent, taken)
                .map(identifier -> new Bulletin(
                        identifier,
                        publisher.sender(),
                        publisher.name(),
                        sent,
                        rules.status(),
                        type,
                        replaces,
                        note,
                        new Bulletin.Kind(event.code(), event.name().get(LANGUAGE), event.category()),
                        rules.book().weights().get(content.colour()),
                        content,
                        content.areas().stream().map(this::area).toList()));
    }

    private Bulletin.Area area(JurisdictionCode code) {
        return new Bulletin.Area(code, context.tree().nameOf(code));
    }

    private static Optional<Refusal> check(boolean holds, Refusal otherwise) {
        return holds ? Optional.empty() : Optional.of(otherwise);
    }
}
