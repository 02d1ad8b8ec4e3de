package io.cityhelm.map.importing;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.map.datum.SourceDatum;
import io.cityhelm.map.geopackage.LayerInfo;
import io.cityhelm.map.geopackage.LayerWriter;
import io.cityhelm.map.importing.ImportReport.RecordNote;
import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.SourceRecord;
import io.cityhelm.map.source.VectorSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings one file, or one set of features of a service, into the shelf as a layer. What comes from a service is fetched
 * whole before any of it is read. It is read twice when it does not declare its columns. Memory does not
 * grow with the file. Nothing is kept when it fails or is called off: the layer is written beside and moved into its place
 * when it is whole. Touches the disk for as long as it takes; use one for each import, on a thread of its own.
 */
public final class LayerImport {

    /** The survey of the columns takes a third of the time of an import that needs one. */
    private static final double SURVEY = 0.33;

    /** Fetching takes longer than all that comes after it. */
    private static final double FETCHING = 0.7;

    private final LayerShelf shelf;
    private final Clock clock;
    private final ImportOrder order;
    private final Consumer<RecordNote> leftOut;
    private final List<RecordNote> rejected = new ArrayList<>();
    private final List<RecordNote> mended = new ArrayList<>();
    private final List<Caution> cautions = new ArrayList<>();
    private final PlaceCheck places;
    private long rejections;
    private long repairs;
    private long flattened;
    private long kept;

    public LayerImport(LayerShelf shelf, Clock clock, ImportOrder order) {
        this(shelf, clock, order, _ -> {});
    }

    /** @param leftOut is told each record that is left out, also those that the report only counts; on the same thread */
    public LayerImport(LayerShelf shelf, Clock clock, ImportOrder order, Consumer<RecordNote> leftOut) {
        this.shelf = shelf;
        this.clock = clock;
        this.order = order;
        this.leftOut = leftOut;
        this.places = new PlaceCheck(order.expected());
    }

    /**
     * Does it.
     *
     * @throws BadSourceException when it cannot be read or fetched, its datum is not known, no record is of use, or the name is
     *     taken
     * @throws ImportCancelledException when the watch said so
     * @throws IOException when the disk fails
     */
    public ImportReport run(ImportWatch watch) throws BadSourceException, ImportCancelledException, IOException {
        Optional<Refusal> objection = LayerShelf.objection(order.name());
        if (objection.isPresent()) {
            throw new BadSourceException(objection.get());
        }
        if (!order.replace() && shelf.has(order.name())) {
            throw BadSourceException.because("layer.name-taken", order.name());
        }
        Path draft = shelf.draft(order.name());
        try (Supply supply = order.origin()
                .supply(order.options(), Long.MAX_VALUE, shelf.pages(order.name()), watch.until(FETCHING))) {
            ImportWatch rest = supply.wasFetched() ? watch.from(FETCHING) : watch;
            Columns columns = columns(supply, rest);
            return read(supply, columns, draft, new Steps(rest, columns.surveyed ? SURVEY : 0, 1));
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private record Columns(List<Field> fields, boolean surveyed) {}

    private Columns columns(Supply supply, ImportWatch watch)
            throws BadSourceException, ImportCancelledException, IOException {
        try (VectorSource source = supply.open()) {
            datum(source); // before the long way, not after it
            boolean surveyed = source.fields().isEmpty();
            return new Columns(Survey.of(source, new Steps(watch, 0, SURVEY)), surveyed);
        }
    }

    private SourceDatum datum(VectorSource source) throws BadSourceException {
        return order.datum()
                .or(source::datum)
                .orElseThrow(() -> BadSourceException.because(
                        "layer.datum-missing", order.origin().title(order.options())));
    }

    private ImportReport read(Supply supply, Columns columns, Path draft, Steps steps)
            throws BadSourceException, ImportCancelledException, IOException {
        try (VectorSource source = supply.open();
                LayerWriter layer = new LayerWriter(draft, columns.fields)) {
            SourceDatum datum = datum(source);
            records(source, supply.wasFetched(), new GeometryGate(datum, order.axes()), layer, steps);
            if (kept == 0) {
                throw nothing(datum);
            }
            steps.last();
            cautions(source, datum);
            LayerInfo info = new LayerInfo(
                    order.name().strip(),
                    order.origin().title(order.options()),
                    datum.id(),
                    source.encoding().map(Charset::name),
                    order.who(),
                    clock.instant(),
                    kept,
                    rejections,
                    repairs);
            layer.finish(info);
            layer.close();
            Path file = shelf.publish(draft, order.name());
            return new ImportReport(info, file, rejected, mended, cautions, layer.box());
        }
    }

    /** Of a file, what comes before a break is kept and said; what was fetched has none, and with one it is not kept. */
    private void records(VectorSource source, boolean whole, GeometryGate gate, LayerWriter layer, Steps steps)
            throws BadSourceException, ImportCancelledException, IOException {
        try {
            for (var record = source.next(); record.isPresent(); record = source.next()) {
                switch (record.get()) {
                    case SourceRecord.Unreadable bad -> reject(bad.number(), bad.reason());
                    case SourceRecord.Feature feature -> take(feature, gate, layer);
                }
                steps.step(source.progress());
            }
        } catch (BadSourceException e) {
            if (whole) {
                throw e;
            }
            reject(kept + rejections + 1, e.refusal());
            cautions.add(Caution.of("broken", kept + rejections));
        }
    }

    private void take(SourceRecord.Feature feature, GeometryGate gate, LayerWriter layer) throws IOException {
        if (feature.geometry().isEmpty()) {
            reject(feature.number(), Refusal.because("layer.geometry-missing"));
            return;
        }
        places.before(feature.geometry().get());
        switch (gate.pass(feature.geometry().get())) {
            case GeometryGate.Outcome.Refused refused -> reject(feature.number(), refused.reason());
            case GeometryGate.Outcome.Passed passed -> {
                passed.mended().ifPresent(what -> mend(feature.number(), what));
                flattened += passed.flattened() ? 1 : 0;
                places.after(passed.geometry());
                layer.add(passed.geometry(), feature.values());
                kept++;
            }
        }
    }

    private void reject(long number, Refusal reason) {
        rejections++;
        RecordNote note = new RecordNote(number, reason);
        leftOut.accept(note);
        if (rejected.size() < ImportReport.NAMED) {
            rejected.add(note);
        }
    }

    private void mend(long number, Refusal what) {
        repairs++;
        if (mended.size() < ImportReport.NAMED) {
            mended.add(new RecordNote(number, what));
        }
    }

    /** Nothing could be used: says why of the first, and what might help. */
    private BadSourceException nothing(SourceDatum datum) {
        if (rejected.isEmpty()) {
            return BadSourceException.because("layer.no-records", order.origin().title(order.options()));
        }
        RecordNote first = rejected.getFirst();
        if (!first.reason().rule().equals("layer.off-the-globe")) {
            return BadSourceException.inRecord(first.number(), first.reason());
        }
        return places.better(datum)
                .map(better -> BadSourceException.because("layer.wrong-datum", datum.id(), better))
                .orElseGet(() -> BadSourceException.inRecord(first.number(), first.reason()));
    }

    private void cautions(VectorSource source, SourceDatum datum) {
        cautions.addAll(places.cautions(datum));
        if (!datum.isShiftKnown()) {
            cautions.add(Caution.of("shift", datum.id()));
        }
        source.datum()
                .filter(declared -> !declared.id().equals(datum.id()))
                .ifPresent(declared -> cautions.add(Caution.of("other-datum", declared.id(), datum.id())));
        if (flattened > 0) {
            cautions.add(Caution.of("flattened", flattened));
        }
    }
}
