package io.cityhelm.core.scope;

/**
 * What a figure is looked up for.
 *
 * @param kind an order kind of the city pack
 * @param category an incident category of the city pack
 * @param grade of the incident, 1 (Ⅰ) to 4 (Ⅳ)
 * @param department an id of the city pack
 */
public record Matter(String kind, String category, int grade, String department, Mode mode) {}
