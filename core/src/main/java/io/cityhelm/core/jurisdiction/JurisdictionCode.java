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
        if (value == null || value.length() < 2 || value.length() > 32 || !isDigits(value)) {
            throw new IllegalArgumentException("a jurisdiction code is 2 to 32 digits, not: " + value);
        }
    }

    /** Asked for every record that comes: a stream would cost more than all the rest of it. */
    private static boolean isDigits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
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
