/** 力量: sending units and supplies, what an incident holds, and the room of resources. */
package io.cityhelm.cockpit.force;
