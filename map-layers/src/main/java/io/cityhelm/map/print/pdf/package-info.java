/** A sheet as a PDF page. */
package io.cityhelm.map.print.pdf;
