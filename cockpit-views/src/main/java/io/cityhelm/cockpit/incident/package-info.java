/** The selected incident: its facts, orders and timeline, and what can be done to it. */
package io.cityhelm.cockpit.incident;
