/** Printing the map: what goes onto the sheet, its preview, and the file. */
package io.cityhelm.cockpit.print;
