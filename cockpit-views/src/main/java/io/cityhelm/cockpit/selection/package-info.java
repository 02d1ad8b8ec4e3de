/** What the seat has selected, read whole from the situation: open or ended. */
package io.cityhelm.cockpit.selection;
