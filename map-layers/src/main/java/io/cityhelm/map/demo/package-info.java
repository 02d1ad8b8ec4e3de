/** The map alone, with a city that does not exist: to look at, and to measure with. */
package io.cityhelm.map.demo;
