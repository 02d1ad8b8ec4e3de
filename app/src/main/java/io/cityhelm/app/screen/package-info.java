/** The JavaFX toolkit: its start, its end, and pictures of what it shows. */
package io.cityhelm.app.screen;
