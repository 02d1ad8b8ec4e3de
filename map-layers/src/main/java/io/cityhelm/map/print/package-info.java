/** The map as a sheet: with its title, legend, scale and credits, on paper or as a picture. */
package io.cityhelm.map.print;
