/** The second window with a map of the same city: linked to the first map or free, remembered for the account. */
package io.cityhelm.cockpit.secondmap;
