package io.cityhelm.core.pack;

import java.util.Map;
import java.util.Optional;

/**
 * From the codes of another system to ours.
 *
 * @param codes theirs to ours
 * @param otherwise what stands for a code that is not in the table; empty when there is none, and the record cannot be taken
 */
public record CodeTable(Map<String, String> codes, Optional<String> otherwise) {

    public CodeTable {
        codes = Map.copyOf(codes);
    }

    /** Ours; empty for a code that the table does not have. */
    public Optional<String> find(String code) {
        return Optional.ofNullable(codes.get(code)).or(() -> otherwise);
    }
}
