/** 疑似重复: the same event as two sources saw it. A suggestion, with the figures behind it; a person merges or refuses. */
package io.cityhelm.core.fusion;
