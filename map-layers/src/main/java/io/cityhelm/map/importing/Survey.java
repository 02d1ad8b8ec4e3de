package io.cityhelm.map.importing;

import io.cityhelm.map.source.BadSourceException;
import io.cityhelm.map.source.Field;
import io.cityhelm.map.source.FieldType;
import io.cityhelm.map.source.SourceRecord;
import io.cityhelm.map.source.VectorSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of a file that does not declare them: the union of what its records hold. For one thread. */
final class Survey {

    /** SQLite takes 2,000 columns; whoever has as many has used values for names. */
    private static final int MOST_FIELDS = 1_000;

    private final Map<String, FieldType> types = new LinkedHashMap<>();

    void add(SourceRecord record) throws BadSourceException {
        if (record instanceof SourceRecord.Feature feature) {
            for (Map.Entry<String, Object> value : feature.values().entrySet()) {
                types.merge(value.getKey(), FieldType.of(value.getValue()), FieldType::with);
            }
            if (types.size() > MOST_FIELDS) {
                throw BadSourceException.because("layer.too-many-fields", String.valueOf(MOST_FIELDS));
            }
        }
    }

    List<Field> fields() {
        return types.entrySet().stream()
                .map(entry -> new Field(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The declared columns, else those of what the source still has. */
    static List<Field> of(VectorSource source, Steps steps)
            throws BadSourceException, ImportCancelledException, java.io.IOException {
        if (source.fields().isPresent()) {
            return source.fields().get();
        }
        Survey survey = new Survey();
        try {
            for (var record = source.next(); record.isPresent(); record = source.next()) {
                survey.add(record.get());
                steps.step(source.progress());
            }
        } catch (BadSourceException e) {
            if (e.refusal().rule().equals("layer.too-many-fields")) {
                throw e;
            }
            // what can be read up to there is imported, and that pass reports the break
        }
        return survey.fields();
    }
}
