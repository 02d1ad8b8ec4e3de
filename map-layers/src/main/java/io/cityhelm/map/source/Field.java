package io.cityhelm.map.source;

/** A column of attributes. */
public record Field(String name, FieldType type) {}
