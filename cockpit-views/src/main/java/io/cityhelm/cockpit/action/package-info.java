/**
 * An act of an officer from the button to the journal: why it cannot be done, what it would do, the form that asks for the
 * words, and what came of it. Shared by alerts, incidents and orders.
 */
package io.cityhelm.cockpit.action;
