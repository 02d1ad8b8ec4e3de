package io.cityhelm.core.jurisdiction;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The code of a jurisdiction as its source writes it. Codes of 6, 9, 12, 14, 15 and 20 digits exist, so nothing reads a
 * level or a parent out of the length or the prefix: ask the {@link JurisdictionTree}.
 */
public record JurisdictionCode(@JsonValue String value) implements Comparable<JurisdictionCode> {

    /** @throws IllegalArgumentException when the code is not 2 to 32 ASCII digits */
    @JsonCreator
    public JurisdictionCode {
        if (value == null
                || value.length() < 2
                || value.length() > 32
                || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("a jurisdiction code is 2 to 32 digits, not: " + value);
        }
    }

    public static JurisdictionCode of(String value) {
        return new JurisdictionCode(value);
    }

    @Override
    public int compareTo(JurisdictionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
