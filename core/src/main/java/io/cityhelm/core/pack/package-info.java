/** The city pack: everything that differs between cities, as data, read from a directory. */
package io.cityhelm.core.pack;
