/** The steering half of the cockpit: puts the queue, the selected matter and the orders together, with their keys. */
package io.cityhelm.cockpit.handling;
