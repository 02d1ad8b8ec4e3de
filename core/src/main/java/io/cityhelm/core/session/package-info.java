/** Signing in and out: who sits at the cockpit. */
package io.cityhelm.core.session;
