/** 叫应 on the screen: how far the ladder of an order was climbed, what comes next, and the acknowledgement. */
package io.cityhelm.cockpit.calling;
