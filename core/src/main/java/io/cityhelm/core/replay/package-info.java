/** 回放: what stood at a moment of the last hours, made from the record. */
package io.cityhelm.core.replay;
