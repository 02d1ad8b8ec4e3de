/** GML 3.2 (OGC 07-036) and the older 3.1, as services of features write it, streamed. */
package io.cityhelm.map.source.gml;
