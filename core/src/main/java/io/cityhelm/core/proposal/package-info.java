/** What the city pack suggests to a person who decides: the incident of an alert, the orders of an incident. */
package io.cityhelm.core.proposal;
