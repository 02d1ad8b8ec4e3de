/** What the files of {@code connectors.d} say, read with the line on which each thing stands. */
package io.cityhelm.connect.config;
