/** 映射台: what the file of a link would make of a document, seen while one writes it. */
package io.cityhelm.cockpit.mappingbench;
