/** Servers of other people's making. */
package io.cityhelm.connect.real;
