/** The verbs of the launcher: one class each, thin, on what other packages do. */
package io.cityhelm.app.verb;
