/** How the system itself is doing, in real figures only. */
package io.cityhelm.cockpit.status;
