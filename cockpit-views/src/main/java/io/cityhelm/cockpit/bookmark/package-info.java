/** 视野收藏: views of the map that somebody keeps by a name, for themselves. */
package io.cityhelm.cockpit.bookmark;
