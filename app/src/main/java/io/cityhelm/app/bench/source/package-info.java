/** Departments as the benches of the way in need them: servers that cost next to nothing, and a cockpit without a screen. */
package io.cityhelm.app.bench.source;
