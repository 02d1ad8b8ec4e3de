package io.cityhelm.core.pack;

import java.util.Locale;

/** The YAML files of a pack; each has a JSON Schema of the same name. */
enum PackFile {
    PACK,
    DEPARTMENTS,
    DOMAINS,
    INDICATORS,
    CATEGORIES,
    ORDER_KINDS,
    ACCOUNTS,
    LAYOUT,
    LIMITS,
    WINDOWS,
    LADDERS,
    CALENDAR,
    RESOURCES,
    PLANS,
    REPORTING,
    ROSTER,
    WARNINGS,
    BASEMAPS,
    POPULATION,
    LAYERS,
    CODES,
    INVENTORY;

    /** Whether a pack may go without it. */
    boolean isOptional() {
        return this == BASEMAPS || this == POPULATION || this == LAYERS || this == CODES || this == INVENTORY;
    }

    /** The name of the file in the pack. */
    String fileName() {
        return baseName() + ".yaml";
    }

    /** The class path resource of its schema, beside this class. */
    String schemaName() {
        return baseName() + ".schema.json";
    }

    private String baseName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
