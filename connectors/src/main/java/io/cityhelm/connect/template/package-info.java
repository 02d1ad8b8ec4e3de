/** Commented files to begin a link with: one a kind, each of which works against the department simulator or a folder. */
package io.cityhelm.connect.template;
