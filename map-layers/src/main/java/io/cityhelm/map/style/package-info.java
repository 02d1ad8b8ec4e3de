/** How the map looks: colours by name, strokes, choropleths and their classes. */
package io.cityhelm.map.style;
