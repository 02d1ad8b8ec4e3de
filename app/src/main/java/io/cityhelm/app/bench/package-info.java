/** Figures side by side with a bare baseline in one run: only their ratio means anything on a shared machine. */
package io.cityhelm.app.bench;
