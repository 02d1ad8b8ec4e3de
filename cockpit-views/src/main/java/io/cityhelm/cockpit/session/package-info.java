/** The door: who sits at this seat. */
package io.cityhelm.cockpit.session;
