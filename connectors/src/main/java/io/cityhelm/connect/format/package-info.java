/** Formats of documents: whatever comes becomes the maps, lists, texts and numbers that mappings work on. */
package io.cityhelm.connect.format;
