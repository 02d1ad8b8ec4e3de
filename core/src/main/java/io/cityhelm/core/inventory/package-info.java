/** 应接尽接: the systems and data sets that the city says should be connected, and how far that is done. */
package io.cityhelm.core.inventory;
