/** The live links to the departments, and what they did not take. */
package io.cityhelm.cockpit.links;
