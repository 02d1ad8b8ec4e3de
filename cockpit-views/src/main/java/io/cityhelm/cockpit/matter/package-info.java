/** A selected matter that is no incident: its title, its words, its facts, and what can be done to it. */
package io.cityhelm.cockpit.matter;
