/** The selected alert: its facts, and what can be done to it. */
package io.cityhelm.cockpit.alert;
