/** Tables in text files with columns of coordinates or of well-known text, streamed. */
package io.cityhelm.map.source.csv;
