/** Starts it: the launcher. */
package io.cityhelm.app;
