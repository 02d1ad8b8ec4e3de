/**
 * The departments of a city, simulated: one process that speaks the department API as real systems do, well or badly.
 * Everything it tells is made up from a seed and the city pack.
 */
package io.cityhelm.connect.simulator;
