/** Vector data of other software, record by record: one package for each format, all behind {@link io.cityhelm.map.source.VectorSource}. */
package io.cityhelm.map.source;
