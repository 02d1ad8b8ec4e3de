package io.cityhelm.connect.trial;

import io.cityhelm.connect.Kinds;
import io.cityhelm.connect.config.LinkConfig;
import io.cityhelm.connect.config.Yields;
import io.cityhelm.connect.health.Note;
import io.cityhelm.connect.intake.IntakeUnavailable;
import io.cityhelm.connect.intake.RecordIntake;
import io.cityhelm.connect.kind.Kind;
import io.cityhelm.connect.mapping.Fields;
import io.cityhelm.connect.mapping.PageMapping;
import io.cityhelm.connect.mapping.RecordRejected;
import io.cityhelm.core.pack.CityPack;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a document as a link would, with the same readers, expressions and checks, and stores and sends nothing. Safe on any
 * thread; finding places may read the disk.
 */
public final class Trial {

    /** The largest document that is tried, in bytes. */
    public static final int LARGEST = 64 << 20;

    private final DryIntakes intakes;

    /** @param pack what records are checked against */
    public Trial(CityPack pack, Clock clock) {
        this.intakes = new DryIntakes(pack, clock);
    }

    /** Whether documents come in over a link; a trial makes no sense for one that goes out. */
    public static boolean takes(LinkConfig config) {
        return Kinds.inward(config.kind()).isPresent();
    }

    /**
     * Tries one document.
     *
     * @throws IllegalArgumentException when nothing comes in over the link, or an expression of its file is none; the message
     *     says which
     */
    public TrialReport run(LinkConfig config, byte[] document) {
        Kind kind = Kinds.inward(config.kind())
                .orElseThrow(() -> new IllegalArgumentException(config.kind().toString()));
        return run(kind, kind.completed(config), document);
    }

    private TrialReport run(Kind kind, LinkConfig config, byte[] document) {
        if (document.length > LARGEST) {
            return TrialReport.refusal(Note.of("RecordRejected.tooLarge", config.id(), LARGEST));
        }
        return config.yields()
                .map(yields -> records(config, kind, yields, document))
                .orElseGet(() -> new CapTrial(intakes.caps(config)).run(document));
    }

    private TrialReport records(LinkConfig config, Kind kind, Yields yields, byte[] document) {
        PageMapping mapping = new PageMapping(config.map(), config.conversions());
        Optional<RecordIntake> intake = intakes.of(config, yields);
        List<TrialLine> lines = new ArrayList<>();
        try {
            Object content = config.documents().read(document);
            boolean page = kind.asksForPages() || config.documents().isPaged() || mapping.isPaged();
            for (Object raw : page ? mapping.page(content).records() : List.of(content)) {
                lines.add(one(lines.size() + 1, raw, mapping, intake));
            }
        } catch (RecordRejected e) {
            return TrialReport.refusal(e.why());
        }
        return new TrialReport(Optional.empty(), lines, intake.isPresent());
    }

    private static TrialLine one(int number, Object raw, PageMapping mapping, Optional<RecordIntake> intake) {
        Optional<Fields> mapped = Optional.empty();
        Optional<Note> rejected = Optional.empty();
        try {
            mapped = Optional.of(mapping.record(raw));
            if (intake.isPresent()) {
                intake.get().take(mapped.get());
            }
        } catch (RecordRejected e) {
            rejected = Optional.of(e.why());
        } catch (IntakeUnavailable e) {
            throw new IllegalStateException("there is nothing behind a trial that could fail", e);
        }
        return new TrialLine(number, raw, mapped.map(Fields::members), rejected);
    }
}
