/** Where things lie on this machine: the data directory and the city pack. */
package io.cityhelm.app.place;
